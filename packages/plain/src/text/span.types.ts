/** A place in a text: UTF-16 offsets, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word as written and as compared: lower case, `ё` as `е`, no stress marks, one kind of hyphen. */
export interface Word extends Span {
  readonly text: string;
  readonly folded: string;
}

/** A token that the reader's eye takes as one thing. Links and numbers are not words. */
export interface Token extends Word {
  readonly kind: 'word' | 'number' | 'link';
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** A text taken apart once, for every formula and rule. */
export interface Passage {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}
