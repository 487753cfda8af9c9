import type { Bilingual } from '../language.js';

/**
 * A phrase and what to write instead: '' when it can simply go, `null` when it is well as it stands
 * and only looks like a shorter phrase that is not.
 * The pattern is words in folded form: `осуществл*` stands for any ending, `и|или` for either,
 * `…` for up to six words between, `*` for any one word.
 */
export type Entry = readonly [pattern: string, rewrite: string | null];

/** Phrases that are wrong for one reason. */
export interface PhraseGroup {
  readonly reason: Bilingual;
  readonly entries: readonly Entry[];
}
