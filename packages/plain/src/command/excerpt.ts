import type { Language } from '../language.js';
import type { Kind } from '../limits.js';

/** A piece of prose found in a file, and where each of its characters stands there. */
export interface Excerpt {
  readonly text: string;
  readonly lang: Language;
  readonly kind: Kind;
  /** Offset in the file of the character at an index of `text`; its end for the index after the last. */
  readonly placeOf: (index: number) => number;
}

/** What a reader may be told instead of finding out. */
export interface Reading {
  readonly path: string;
  readonly source: string;
  readonly lang: Language | undefined;
  readonly kind: Kind | undefined;
  /** Keys of YAML and front matter that hold no prose. */
  readonly skip: ReadonlySet<string>;
}

export type Reader = (reading: Reading) => Excerpt[];

/** A file that cannot be read as what it claims to be: where, and what to do about it. */
export class UnreadableError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** Prose put together from a file piece by piece: markup is left out, places are remembered. */
export class Draft {
  #text = '';
  readonly #places: number[] = [];

  /** Takes characters as they stand in the file. */
  take(source: string, from: number, to: number): void {
    for (let index = from; index < to; index += 1) this.put(source.charAt(index), index);
  }

  /** Writes something that stands in the file in another form. */
  put(text: string, place: number): void {
    for (let index = 0; index < text.length; index += 1) this.#places.push(place);
    this.#text += text;
  }

  finish(lang: Language, kind: Kind): Excerpt {
    const places = this.#places;
    const placeOf = (index: number): number =>
      places[index] ?? (places[places.length - 1] ?? -1) + 1;
    return { text: this.#text, lang, kind, placeOf };
  }
}
