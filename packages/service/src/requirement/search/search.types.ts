import type { Language } from '../../messages/messages.js';

/** What of a requirement is looked through; the earlier, the heavier. */
export interface SearchDocument {
  readonly id: string;
  /** Title, question and keywords; answer and plain text; everything else. */
  readonly texts: readonly [string, string, string];
}

/** The requirements of one agency that hold on one day, in one language. */
export interface Pack {
  readonly agency: string;
  /** Hash of all their versions: the same words are the same pack anywhere. */
  readonly pack: string;
  readonly lang: Language;
}

export interface Hit {
  readonly id: string;
  readonly rank: number;
}

/** Finds requirements by words, whatever form of the word was typed. */
export interface RequirementSearch {
  /** Takes a pack in; again and again without harm. */
  keep(pack: Pack, documents: readonly SearchDocument[]): Promise<void>;
  /**
   * The requirements that hold all words, the best first; any of the words
   * where none holds all. The last word may be a beginning.
   */
  find(pack: Pack, words: readonly string[]): Promise<readonly Hit[]>;
}
