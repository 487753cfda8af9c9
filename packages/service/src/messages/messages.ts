import type { ProblemCode } from '@zabota/contract';
import type { Person, Worker } from '../development-issuer/people.js';
import { en } from './en.js';
import { ru } from './ru.js';

export type Language = 'ru' | 'en';

/** Values that a problem carries beside its code. */
export type Parameters = Readonly<Record<string, string | number | readonly string[]>>;

/** What a person reads about one problem: what it is, and what to do. */
export interface ProblemText {
  readonly title: string;
  readonly detail: (parameters: Parameters) => string;
}

/** Ways in which a field can be wrong, each with a word on how to mend it. */
export type FieldCode =
  | 'missing'
  | 'unknown'
  | 'wrong-type'
  | 'too-long'
  | 'too-short'
  | 'too-many'
  | 'too-few'
  | 'out-of-range'
  | 'not-listed'
  | 'wrong-form'
  | 'unreadable-text';

export type LetterName =
  | 'received'
  | 'action-needed'
  | 'stopped'
  | 'resumed'
  | 'decided'
  | 'late'
  | 'registration-late'
  | 'reminder'
  | 'changed'
  | 'consent-ends';

/** A letter: fixed text around a number, a name of what it is about, a date and a link. */
export interface LetterText {
  readonly subject: (facts: LetterFacts) => string;
  readonly body: (facts: LetterFacts) => readonly string[];
}

export interface LetterFacts {
  readonly number: string;
  readonly title: string;
  readonly agency: string;
  /** Opens the case; the code is in the fragment. */
  readonly link: string;
  /** A day in words, where the letter names one. */
  readonly day?: string;
}

/** Every word the service itself says, in one language. */
export interface Messages {
  readonly problems: Readonly<Record<ProblemCode, ProblemText>>;
  /** Why data may not be used, by reason. */
  readonly noConsent: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<FieldCode, (parameters: Parameters) => string>>;
  readonly letters: Readonly<Record<LetterName, LetterText>>;
  readonly letterFrame: { readonly link: string; readonly footer: string };
  /** Around letters about consents, which lead to “my data”. */
  readonly consentFrame: { readonly link: string; readonly footer: string };
  readonly feed: Readonly<Record<'title' | 'new' | 'changed' | 'ended', string>>;
  readonly problemPage: { readonly heading: string; readonly status: string };
  readonly signIn: SignInMessages;
}

export interface SignInMessages {
  readonly heading: string;
  readonly lead: string;
  readonly roles: Readonly<Record<'operator' | 'owner' | 'auditor', string>>;
  readonly clientLead: string;
  /** The clients of the demo. */
  readonly clients: Readonly<Record<Person, string>>;
  readonly workerLead: string;
  /** The agency’s people in the demo. */
  readonly workers: Readonly<Record<Worker, string>>;
}

const all: Readonly<Record<Language, Messages>> = { ru, en };

export const messagesIn = (language: Language): Messages => all[language];

/** The language a person asked for; Russian when they asked for none that is spoken here. */
export function chooseLanguage(accepted: string | undefined): Language {
  if (!accepted) return 'ru';
  const wishes = accepted
    .slice(0, 200)
    .split(',')
    .map((wish) => {
      const [tag = '', ...rest] = wish.trim().toLowerCase().split(';');
      const quality = rest.map((part) => /^\s*q=([\d.]+)$/.exec(part)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wishes.find(({ language }) => language === 'ru' || language === 'en')?.language === 'en'
    ? 'en'
    : 'ru';
}
