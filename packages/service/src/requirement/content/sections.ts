import type { Language } from '../../messages/messages.js';

/** What a requirement tells besides the rule itself, each under a heading of its own. */
export const sections = [
  'steps',
  'purpose',
  'deadline',
  'money',
  'time',
  'evidence',
  'mistakes',
  'breach',
] as const;

export type Section = (typeof sections)[number];

/** The heading of each section, as authors write it; `text` holds the clauses. */
export const headings: Readonly<Record<Language, Readonly<Record<Section | 'text', string>>>> = {
  ru: {
    steps: 'Что сделать',
    purpose: 'Зачем это нужно',
    deadline: 'До какого срока',
    money: 'Сколько это стоит',
    time: 'Сколько уйдёт времени',
    evidence: 'Чем подтвердить',
    mistakes: 'Частые ошибки',
    breach: 'Если не сделать',
    text: 'Само правило',
  },
  en: {
    steps: 'What to do',
    purpose: 'Why it is needed',
    deadline: 'By when',
    money: 'What it costs',
    time: 'How long it takes',
    evidence: 'What to keep',
    mistakes: 'Common mistakes',
    breach: 'If you do not',
    text: 'The rule itself',
  },
};

/** The section that a heading opens. */
export const sectionOf = (heading: string, lang: Language): Section | 'text' | undefined =>
  ([...sections, 'text'] as const).find(
    (id) => headings[lang][id].toLowerCase() === heading.trim().toLowerCase(),
  );

/** A piece of prose and the line on which it begins. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

export interface ClauseText {
  readonly id: string;
  readonly label: string;
  readonly line: number;
  readonly exact?: Piece;
  readonly plain: readonly Piece[];
  readonly clear: readonly Piece[];
}

/** One requirement in one language, taken apart. */
export interface RequirementText {
  readonly question: Piece;
  readonly answer: Piece;
  readonly sections: Readonly<Record<Section, readonly Piece[]>>;
  readonly clauses: readonly ClauseText[];
}
