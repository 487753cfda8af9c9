import type { RuleId, Severity } from './rules/rule.types.js';

/**
 * What a text is for. `plain`: rules and explanations in plain language; `clear`: ясный язык, easy
 * to read for everyone; `answer`: an answer to a complaint; `interface`: words on the screen;
 * `exact`: the text of an act, measured and never corrected.
 */
export type Kind = 'plain' | 'clear' | 'answer' | 'interface' | 'exact';

/** Thresholds of one kind of text. A number over (for ease, under) its limit is a finding. */
export interface Limits {
  /** Highest median grade. */
  readonly grade: number;
  /** Lowest Flesch Reading Ease. */
  readonly ease: number;
  /** Most words in a sentence. */
  readonly sentenceWords: number;
  /** Most genitives, or «of» phrases, in a row. */
  readonly genitives: number;
  /** Largest share of verbal nouns among the words of a sentence. */
  readonly verbalNouns: number;
  /** Largest share of sentences in the passive. */
  readonly passive: number;
  /** How each rule counts; a rule not named is not applied. */
  readonly rules: Readonly<Partial<Record<RuleId, Severity>>>;
}

const always = { blame: 'error', waiver: 'error', 'mixed-script': 'error' } as const;

const prose = {
  ...always,
  grade: 'error',
  ease: 'error',
  officialese: 'error',
  'compound-preposition': 'error',
  'long-sentence': 'error',
  'genitive-chain': 'error',
  'verbal-nouns': 'warning',
  passive: 'warning',
  abbreviation: 'warning',
  'no-actor': 'warning',
  'no-date': 'warning',
} as const;

export const limits: Readonly<Record<Kind, Limits>> = {
  plain: {
    grade: 9,
    ease: 50,
    sentenceWords: 25,
    genitives: 2,
    verbalNouns: 0.2,
    passive: 0.34,
    rules: prose,
  },
  clear: {
    grade: 6,
    ease: 60,
    sentenceWords: 14,
    genitives: 2,
    verbalNouns: 0.15,
    passive: 0.1,
    rules: { ...prose, abbreviation: 'error', 'no-actor': 'error' },
  },
  answer: {
    grade: 10,
    ease: 45,
    sentenceWords: 25,
    genitives: 2,
    verbalNouns: 0.2,
    passive: 0.34,
    rules: { ...prose, 'no-date': 'error' },
  },
  interface: {
    grade: 9,
    ease: 50,
    sentenceWords: 20,
    genitives: 2,
    verbalNouns: 0.34,
    passive: 1,
    rules: {
      ...always,
      grade: 'error',
      ease: 'error',
      officialese: 'error',
      'compound-preposition': 'error',
      'long-sentence': 'error',
      'genitive-chain': 'error',
      abbreviation: 'warning',
      'no-date': 'warning',
    },
  },
  exact: {
    grade: Infinity,
    ease: -Infinity,
    sentenceWords: Infinity,
    genitives: Infinity,
    verbalNouns: 1,
    passive: 1,
    rules: {},
  },
};

/** With few words a formula may err by this many grades (ease: five times as much) before it stops a text. */
export const margins = { none: Infinity, low: 2, fair: 0.5, good: 0 } as const;
