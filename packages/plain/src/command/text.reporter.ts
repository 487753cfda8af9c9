import { readerOf } from '../formula/bands.js';
import type { Language } from '../language.js';
import type { Inspection, PlacedFinding, Summary } from './inspect.js';
import type { Reporter } from './report.types.js';

const longest = 90;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

const cut: Readonly<Record<Language, string>> = { en: '(cut)', ru: '(убрать)' };

function findingLine(path: string, finding: PlacedFinding, reasons: Language): string {
  const { from, severity, rule, words, rewrite, reason } = finding;
  const proposal = rewrite === undefined ? '' : ` → ${rewrite ? `“${rewrite}”` : cut[reasons]}`;
  return `${path}:${from.line}:${from.column} ${severity} ${rule}: “${shortened(words)}”${proposal}  ${reason[reasons]}`;
}

const rounded = (value: number | null): string => (value === null ? '-' : value.toFixed(1));

type Describe = (summary: Summary, grade: string, ease: string) => string;

const describe: Readonly<Record<Language, Describe>> = {
  en: ({ lang, kind, counts, confidence }, grade, ease) =>
    `${lang}, ${kind}, words ${counts.words}, sentences ${counts.sentences}, grade ${grade}, ease ${ease}, confidence ${confidence}`,
  ru: ({ lang, kind, counts, confidence }, grade, ease) =>
    `${lang}, ${kind}, слов ${counts.words}, предложений ${counts.sentences}, уровень ${grade}, лёгкость ${ease}, доверие ${confidence}`,
};

/** One line about the texts of one language in a file. */
export function summaryLine(path: string, summary: Summary, reasons: Language): string {
  const { grade, ease } = summary;
  const reader = grade === null ? '' : ` (${readerOf(grade)[reasons]})`;
  return `${path}: ${describe[reasons](summary, `${rounded(grade)}${reader}`, rounded(ease))}`;
}

function inspectionLines({ path, findings, summaries }: Inspection, reasons: Language): string[] {
  return [
    ...findings.map((finding) => findingLine(path, finding, reasons)),
    ...summaries.map((summary) => summaryLine(path, summary, reasons)),
  ];
}

type Sum = (files: number, errors: number, warnings: number) => string;

const sum: Readonly<Record<Language, Sum>> = {
  en: (files, errors, warnings) => `Files: ${files}, errors: ${errors}, warnings: ${warnings}.`,
  ru: (files, errors, warnings) => `Файлов: ${files}, ошибок: ${errors}, замечаний: ${warnings}.`,
};

/** For people: file:line:column, the words to change, the proposal, the reason. */
export const reportText: Reporter = ({ inspections, unreadable }, reasons) => {
  const errors = inspections
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error').length;
  const all = inspections.reduce((total, { findings }) => total + findings.length, 0);
  return [
    ...inspections.flatMap((inspection) => inspectionLines(inspection, reasons)),
    ...unreadable.map(
      ({ path, line, column, message }) => `${path}:${line}:${column} unreadable: ${message}`,
    ),
    sum[reasons](inspections.length + unreadable.length, errors, all - errors),
  ].join('\n');
};
