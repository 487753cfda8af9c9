import type { Language } from '../language.js';
import type { Inspection } from './inspect.js';
import type { Reporter } from './report.types.js';
import { summaryLine } from './text.reporter.js';

const most = 10;

/** Forms of one phrase counted together: words alike in their first letters. */
const stemOf = (words: string): string =>
  words
    .split(' ')
    .map((word) => word.slice(0, Math.max(4, word.length - 3)).slice(0, 8))
    .join(' ');

/** Phrases found most often, each in the form met first, with how often. */
function frequent({ findings }: Inspection): string {
  const phrases = new Map<string, { form: string; times: number }>();
  for (const { rule, words } of findings) {
    if (rule !== 'officialese' && rule !== 'compound-preposition') continue;
    const form = words.toLowerCase().replace(/\s+/g, ' ');
    const phrase = phrases.get(stemOf(form)) ?? { form, times: 0 };
    phrases.set(stemOf(form), { ...phrase, times: phrase.times + 1 });
  }
  return [...phrases.values()]
    .sort((one, other) => other.times - one.times || one.form.localeCompare(other.form, 'ru'))
    .slice(0, most)
    .map(({ form, times }) => `${form} ${times}`)
    .join(', ');
}

function linesOf(inspection: Inspection, reasons: Language): string[] {
  const { path, summaries, findings } = inspection;
  const lines = summaries.map((summary) => summaryLine(path, summary, reasons));
  const markers = frequent(inspection);
  const rules = new Map<string, number>();
  for (const { rule } of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const byRule = [...rules].sort(([, one], [, other]) => other - one);
  if (byRule.length > 0) lines.push(`  ${byRule.map((pair) => pair.join(' ')).join(', ')}`);
  return markers ? [...lines, `  ${markers}`] : lines;
}

/** What texts are like, without judging them: measures, findings by rule, the most frequent markers. */
export const reportMeasures: Reporter = ({ inspections, unreadable }, reasons) =>
  [
    ...inspections.flatMap((inspection) => linesOf(inspection, reasons)),
    ...unreadable.map(({ path, message }) => `${path}: ${message}`),
  ].join('\n');
