import { readerOf } from '../formula/bands.js';
import type { Language } from '../language.js';
import type { Inspection, PlacedFinding, Summary } from './inspect.js';
import type { Reporter } from './report.types.js';

const longest = 90;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

function findingLine(path: string, finding: PlacedFinding, reasons: Language): string {
  const { from, severity, rule, words, rewrite, reason } = finding;
  const proposal = rewrite === undefined ? '' : ` → ${rewrite ? `“${rewrite}”` : '(cut)'}`;
  return `${path}:${from.line}:${from.column} ${severity} ${rule}: “${shortened(words)}”${proposal}  ${reason[reasons]}`;
}

const rounded = (value: number | null): string => (value === null ? '-' : value.toFixed(1));

/** One line about the texts of one language in a file. */
export function summaryLine(path: string, summary: Summary, reasons: Language): string {
  const { lang, kind, counts, grade, ease, confidence } = summary;
  const reader = grade === null ? '' : ` (${readerOf(grade)[reasons]})`;
  return `${path}: ${lang}, ${kind}, ${counts.words} words in ${counts.sentences} sentences, grade ${rounded(grade)}${reader}, ease ${rounded(ease)}, confidence ${confidence}`;
}

function inspectionLines({ path, findings, summaries }: Inspection, reasons: Language): string[] {
  return [
    ...findings.map((finding) => findingLine(path, finding, reasons)),
    ...summaries.map((summary) => summaryLine(path, summary, reasons)),
  ];
}

/** For people: file:line:column, the words to change, the proposal, the reason. */
export const reportText: Reporter = ({ inspections, unreadable }, reasons) => {
  const errors = inspections
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error').length;
  const all = inspections.reduce((sum, { findings }) => sum + findings.length, 0);
  return [
    ...inspections.flatMap((inspection) => inspectionLines(inspection, reasons)),
    ...unreadable.map(
      ({ path, line, column, message }) => `${path}:${line}:${column} unreadable: ${message}`,
    ),
    `Files: ${inspections.length + unreadable.length}, errors: ${errors}, warnings: ${all - errors}, unreadable: ${unreadable.length}.`,
  ].join('\n');
};
