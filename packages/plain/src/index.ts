export { check, judgeMeasure, rules, type CheckOptions, type Report } from './check.js';
export { readerOf } from './formula/bands.js';
export type { Formula, Scale } from './formula/formula.types.js';
export {
  confidenceOf,
  formulas,
  measureCounts,
  type Confidence,
  type Measure,
} from './formula/measure.js';
export { detectLanguage, type Bilingual, type Language } from './language.js';
export { limits, margins, type Kind, type Limits } from './limits.js';
export { definedAbbreviations } from './rules/abbreviation.rule.js';
export type { Finding, RuleId, Severity } from './rules/rule.types.js';
export { countPassage, sumCounts, type Counts } from './text/counts.js';
export { readPassage } from './text/passage.js';
export { splitSentences } from './text/sentences.js';
export type { Passage, Sentence, Span, Token } from './text/span.types.js';
export { countSyllables } from './text/syllables.js';
export { tokenize } from './text/tokens.js';
