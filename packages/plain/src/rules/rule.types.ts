import type { Bilingual, Language } from '../language.js';
import type { Limits } from '../limits.js';
import type { Passage, Span } from '../text/span.types.js';

/** Names of the rules, as printed and as listed in SARIF. */
export type RuleId =
  | 'grade'
  | 'ease'
  | 'officialese'
  | 'compound-preposition'
  | 'verbal-nouns'
  | 'passive'
  | 'genitive-chain'
  | 'long-sentence'
  | 'abbreviation'
  | 'mixed-script'
  | 'no-actor'
  | 'no-date'
  | 'blame'
  | 'waiver';

/** An `error` stops publishing, a `warning` is shown. */
export type Severity = 'error' | 'warning';

/** What is wrong, exactly where, why, and what to write instead when that is known. */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The words to change, as they stand in the text. */
  readonly words: string;
  readonly reason: Bilingual;
  readonly rewrite?: string;
}

/** What a rule returns: `check` adds the severity and the words. */
export interface Remark extends Span {
  readonly reason: Bilingual;
  readonly rewrite?: string;
}

export interface Context {
  readonly passage: Passage;
  readonly lang: Language;
  readonly limits: Limits;
  /** Abbreviations explained elsewhere. */
  readonly terms: ReadonlySet<string>;
}

/** A rule: a pure function over a passage that was taken apart once. */
export interface Rule {
  readonly id: RuleId;
  readonly find: (context: Context) => Remark[];
}
