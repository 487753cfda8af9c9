import { check, type Kind, type Report } from '@zabota/plain';
import type { Language } from '../../messages/messages.js';
import { finding, type Finding } from './finding.js';
import type { RequirementFront } from './requirement.schema.js';
import { sections, type Piece, type RequirementText } from './sections.js';

/** Median grades of what was written; absent where a text is too short to tell. */
export interface Readability {
  readonly plain?: number;
  readonly clear?: number;
}

const between = '\n\n';

/**
 * The readability gate of publishing: plain texts and easy-to-read texts are
 * held against their thresholds. What an act says exactly is never judged.
 */
export function judgeWords(
  file: string,
  lang: Language,
  { question, answer, sections: parts, clauses }: RequirementText,
  front: RequirementFront,
): { readonly readability: Readability; readonly findings: readonly Finding[] } {
  const plain = [
    question,
    answer,
    ...sections.flatMap((id) => parts[id]),
    ...clauses.flatMap((clause) => clause.plain),
    ...wordsOfFront(front, lang),
  ];
  const clear = clauses.flatMap((clause) => clause.clear);
  const judged = {
    plain: judge(file, lang, 'plain', plain),
    clear: judge(file, lang, 'clear', clear),
  };
  return {
    readability: {
      ...gradeOf('plain', judged.plain.report),
      ...gradeOf('clear', judged.clear.report),
    },
    findings: [...judged.plain.findings, ...judged.clear.findings],
  };
}

/** Words in the front matter that people read, too; their line is the first of the file. */
function wordsOfFront(front: RequirementFront, lang: Language): Piece[] {
  const { title, what, doubts = [], questions = [], conditions = [] } = front;
  const spoken = [
    title,
    ...(what ? [what] : []),
    ...doubts,
    ...questions.flatMap(({ text, hint, answers = [] }) => [
      text,
      ...(hint ? [hint] : []),
      ...answers.map((answer) => answer.title),
    ]),
    ...conditions.flatMap(({ holds, fails }) => [holds, fails]),
  ];
  return spoken.flatMap((words) => {
    const text = words[lang];
    return text ? [{ text, line: 2 }] : [];
  });
}

/** Judges many paragraphs as one text: short ones tell nothing by themselves. */
function judge(file: string, lang: Language, kind: Kind, pieces: readonly Piece[]) {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length + between.length;
  }
  const report = check(pieces.map(({ text }) => text).join(between), { lang, kind });
  const lineAt = (offset: number): number =>
    pieces[starts.findLastIndex((start) => start <= offset)]?.line ?? 1;
  const findings = report.findings.map(({ start, rule, words, reason, rewrite, severity }) => {
    const quoted = words.length > 80 ? `${words.slice(0, 80)}…` : words;
    const remedy = rewrite ? ` Write: ${rewrite}.` : '';
    const what = `plain language (${rule}): "${quoted}". ${reason.en}${remedy}`;
    return finding(file, lineAt(start), what, severity);
  });
  return { report, findings };
}

const gradeOf = (kind: 'plain' | 'clear', { grade, confidence }: Report): Readability =>
  grade === null || confidence === 'none' ? {} : { [kind]: Math.round(grade * 10) / 10 };
