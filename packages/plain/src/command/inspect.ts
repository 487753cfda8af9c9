import { check, judgeMeasure, type Report } from '../check.js';
import { measureCounts, type Measure } from '../formula/measure.js';
import type { Language } from '../language.js';
import { limits, type Kind, type Limits } from '../limits.js';
import { definedAbbreviations } from '../rules/abbreviation.rule.js';
import type { Finding } from '../rules/rule.types.js';
import { sumCounts } from '../text/counts.js';
import type { Excerpt } from './excerpt.js';
import { placesOf, type Place } from './place.js';

/** A finding where the reader of the file looks for it. */
export interface PlacedFinding extends Finding {
  readonly lang: Language;
  readonly from: Place;
  readonly to: Place;
}

/** The texts of one language and kind in a file, measured together. */
export interface Summary extends Measure {
  readonly lang: Language;
  readonly kind: Kind;
}

export interface Inspection {
  readonly path: string;
  readonly summaries: readonly Summary[];
  readonly findings: readonly PlacedFinding[];
}

interface Checked {
  readonly excerpt: Excerpt;
  readonly report: Report;
}

/** Each excerpt is judged by the rules; the grade only over all of them together. */
function withoutGrade(kind: Kind): Limits {
  const { grade: _grade, ease: _ease, ...rules } = limits[kind].rules;
  return { ...limits[kind], rules };
}

function grouped(checked: readonly Checked[]): Checked[][] {
  const groups = new Map<string, Checked[]>();
  for (const one of checked) {
    const key = `${one.excerpt.lang} ${one.excerpt.kind}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** The excerpt to begin with: the hardest of those long enough to tell, else of all. */
function hardest(group: readonly Checked[]): Checked {
  const fewestWords = 8;
  const long = group.filter(({ report }) => report.counts.words >= fewestWords);
  const gradeOf = ({ report }: Checked): number => report.grade ?? 0;
  return (long.length > 0 ? long : group).reduce((worst, one) =>
    gradeOf(one) > gradeOf(worst) ? one : worst,
  );
}

/** Checks the prose of one file and puts every finding on its line and column. */
export function inspect(path: string, source: string, excerpts: readonly Excerpt[]): Inspection {
  const placeAt = placesOf(source);
  const terms = excerpts.flatMap(({ text }) => [...definedAbbreviations(text)]);
  const placed = (finding: Finding, { lang, placeOf }: Excerpt): PlacedFinding => ({
    ...finding,
    lang,
    from: placeAt(placeOf(finding.start)),
    to: placeAt(placeOf(Math.max(finding.start, finding.end - 1)) + 1),
  });
  const checked = excerpts.map((excerpt): Checked => {
    const { text, lang, kind } = excerpt;
    return { excerpt, report: check(text, { lang, kind, terms, limits: withoutGrade(kind) }) };
  });
  const findings = checked.flatMap(({ excerpt, report }) =>
    report.findings.map((finding) => placed(finding, excerpt)),
  );
  const summaries = grouped(checked).map((group): Summary => {
    const { lang, kind } = group[0]!.excerpt;
    const measure = measureCounts(sumCounts(group.map(({ report }) => report.counts)), lang);
    const worst = hardest(group).excerpt;
    const whole = { start: 0, end: worst.text.length };
    for (const finding of judgeMeasure(measure, limits[kind], whole, worst.text)) {
      findings.push(placed(finding, worst));
    }
    return { ...measure, lang, kind };
  });
  findings.sort(
    (one, other) => one.from.line - other.from.line || one.from.column - other.from.column,
  );
  return { path, summaries, findings };
}
