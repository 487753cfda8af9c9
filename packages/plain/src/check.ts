import { measureCounts, type Measure } from './formula/measure.js';
import { readerOf } from './formula/bands.js';
import type { Bilingual, Language } from './language.js';
import { limits as allLimits, margins, type Kind, type Limits } from './limits.js';
import { PhraseBook } from './phrases/phrase-book.js';
import { abbreviation } from './rules/abbreviation.rule.js';
import { blame } from './rules/blame.rule.js';
import { compoundPreposition } from './rules/compound-preposition.rule.js';
import { genitiveChain } from './rules/genitive-chain.rule.js';
import { longSentence } from './rules/long-sentence.rule.js';
import { mixedScript } from './rules/mixed-script.rule.js';
import { noActor } from './rules/no-actor.rule.js';
import { noDate } from './rules/no-date.rule.js';
import { officialese } from './rules/officialese.rule.js';
import { passive } from './rules/passive.rule.js';
import type { Finding, Rule } from './rules/rule.types.js';
import { verbalNouns } from './rules/verbal-nouns.rule.js';
import { waiver } from './rules/waiver.rule.js';
import { countPassage } from './text/counts.js';
import { readPassage } from './text/passage.js';
import type { Passage, Span } from './text/span.types.js';
import { stock as englishStock } from './words/en/stock.js';
import { stock as russianStock } from './words/ru/stock.js';

/** Every rule that looks at words; the grade is judged apart. */
export const rules: readonly Rule[] = [
  blame,
  waiver,
  mixedScript,
  officialese,
  compoundPreposition,
  longSentence,
  genitiveChain,
  verbalNouns,
  passive,
  abbreviation,
  noActor,
  noDate,
];

const stock = { ru: new PhraseBook([russianStock]), en: new PhraseBook([englishStock]) };

export interface CheckOptions {
  readonly lang: Language;
  readonly kind: Kind;
  /** `keep` leaves terms of law alone. Default: `keep` for exact text, `report` for the rest. */
  readonly stockPhrases?: 'keep' | 'report';
  /** Abbreviations explained elsewhere. */
  readonly terms?: Iterable<string>;
  /** Thresholds in place of those of the kind. */
  readonly limits?: Limits;
}

export interface Report extends Measure {
  readonly lang: Language;
  readonly kind: Kind;
  /** Whom the grade suits; absent without a grade. */
  readonly reader?: Bilingual;
  readonly findings: readonly Finding[];
  /** No finding is an error. */
  readonly passed: boolean;
}

/** Findings that do not lie within a kept phrase. Both in order of their start: one walk. */
function outside(findings: readonly Finding[], kept: readonly Span[]): Finding[] {
  let next = 0;
  return findings.filter(({ start, end }) => {
    while (next < kept.length && (kept[next]?.end ?? 0) <= start) next += 1;
    const phrase = kept[next];
    return !phrase || start < phrase.start || end > phrase.end;
  });
}

const inOrder = (one: Span, other: Span): number => one.start - other.start || one.end - other.end;

const toTenth = (value: number): number => Math.round(value * 10) / 10;

/** Findings of the formulas over the whole of a text: none when it is too short to be judged by them. */
export function judgeMeasure(measure: Measure, limits: Limits, whole: Span, text = ''): Finding[] {
  const { grade, ease, confidence } = measure;
  const margin = margins[confidence];
  const { grade: gradeSeverity, ease: easeSeverity } = limits.rules;
  const findings: Finding[] = [];
  const words = text.slice(whole.start, whole.end);
  if (gradeSeverity && grade !== null && grade > limits.grade + margin) {
    const reason = {
      en: `Reading grade ${toTenth(grade)}, at most ${limits.grade}. Shorten sentences and words.`,
      ru: `Уровень чтения ${toTenth(grade)}, нужно не выше ${limits.grade}. Сделайте предложения и слова короче.`,
    };
    findings.push({ rule: 'grade', severity: gradeSeverity, ...whole, words, reason });
  }
  if (easeSeverity && ease !== null && ease < limits.ease - 5 * margin) {
    const reason = {
      en: `Reading ease ${toTenth(ease)}, at least ${limits.ease}. Shorten sentences and words.`,
      ru: `Лёгкость чтения ${toTenth(ease)}, нужно не ниже ${limits.ease}. Сделайте предложения и слова короче.`,
    };
    findings.push({ rule: 'ease', severity: easeSeverity, ...whole, words, reason });
  }
  return findings;
}

function applyRules(passage: Passage, options: CheckOptions, limits: Limits): Finding[] {
  const terms = new Set(options.terms ?? []);
  const context = { passage, lang: options.lang, limits, terms };
  return rules.flatMap((rule) => {
    const severity = limits.rules[rule.id];
    if (!severity) return [];
    return rule.find(context).map((remark): Finding => ({
      rule: rule.id,
      severity,
      ...remark,
      words: passage.text.slice(remark.start, remark.end),
    }));
  });
}

/**
 * Checks a text: its grade and what to change in it. Pure and linear in the length of the text;
 * any string is accepted. An empty text passes with a `null` grade.
 */
export function check(text: string, options: CheckOptions): Report {
  const { lang, kind } = options;
  const limits = options.limits ?? allLimits[kind];
  const passage = readPassage(text, lang);
  const measure = measureCounts(countPassage(passage, lang), lang);
  const keep = (options.stockPhrases ?? (kind === 'exact' ? 'keep' : 'report')) === 'keep';
  const kept = keep ? passage.sentences.flatMap((sentence) => stock[lang].find(sentence)) : [];
  const findings = [
    ...judgeMeasure(measure, limits, { start: 0, end: text.length }, text),
    ...outside(applyRules(passage, options, limits).sort(inOrder), kept),
  ].sort(inOrder);
  return {
    lang,
    kind,
    ...measure,
    ...(measure.grade === null ? {} : { reader: readerOf(measure.grade) }),
    findings,
    passed: findings.every(({ severity }) => severity !== 'error'),
  };
}
