import type { Language } from '../language.js';
import type { Inspection } from './inspect.js';
import type { Reporter } from './report.types.js';
import { summaryLine } from './text.reporter.js';

const most = 10;

/** Words found most often, with how often. */
function frequent({ findings }: Inspection): string {
  const times = new Map<string, number>();
  for (const { rule, words } of findings) {
    if (rule !== 'officialese' && rule !== 'compound-preposition') continue;
    const key = words.toLowerCase().replace(/\s+/g, ' ');
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return [...times]
    .sort(([one, first], [other, second]) => second - first || one.localeCompare(other, 'ru'))
    .slice(0, most)
    .map(([words, count]) => `${words} ${count}`)
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
