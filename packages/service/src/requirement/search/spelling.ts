import type { Language } from '../../messages/messages.js';
import { stem } from '../../search/stem.js';

const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

/** What was typed with the keyboard left in the other language. */
const otherKeyboard = (word: string): string =>
  [...word]
    .map((letter) => cyrillic[latin.indexOf(letter)] ?? letter)
    .join('')
    .replaceAll('ё', 'е');

const trigramsOf = (word: string): string[] => {
  const padded = `  ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3));
};

/** Words that the texts really use; a misspelt one is led to the nearest of them. */
export class Vocabulary {
  readonly #lang: Language;
  readonly #counts = new Map<string, number>();
  readonly #stems = new Set<string>();
  readonly #byTrigram = new Map<string, string[]>();

  constructor(lang: Language, words: Iterable<string>) {
    this.#lang = lang;
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    for (const word of this.#counts.keys()) {
      this.#stems.add(stem(word, lang));
      for (const trigram of new Set(trigramsOf(word))) {
        const known = this.#byTrigram.get(trigram);
        if (known) known.push(word);
        else this.#byTrigram.set(trigram, [word]);
      }
    }
  }

  /** The words as they are known; the last one may still be being typed. */
  correct(words: readonly string[]): string[] {
    return words.map((word, index) => this.#nearest(word, index === words.length - 1));
  }

  #nearest(word: string, isLast: boolean): string {
    if (word.length < 4 || /\d/.test(word) || this.#isKnown(word, isLast)) return word;
    const swapped = this.#lang === 'ru' ? otherKeyboard(word) : word;
    if (swapped !== word && this.#isKnown(swapped, isLast)) return swapped;
    const shared = new Map<string, number>();
    const own = new Set(trigramsOf(word));
    for (const trigram of own)
      for (const other of this.#byTrigram.get(trigram) ?? [])
        shared.set(other, (shared.get(other) ?? 0) + 1);
    const farthest = word.length < 6 ? 1 : 2;
    let best: { word: string; distance: number; count: number } | undefined;
    for (const [other, common] of shared) {
      if ((2 * common) / (own.size + other.length + 1) < 0.3) continue;
      const distance = distanceOf(word, other, farthest);
      const count = this.#counts.get(other) ?? 0;
      if (distance > farthest) continue;
      if (!best || distance < best.distance || (distance === best.distance && count > best.count))
        best = { word: other, distance, count };
    }
    return best?.word ?? word;
  }

  #isKnown(word: string, isLast: boolean): boolean {
    if (this.#stems.has(stem(word, this.#lang))) return true;
    if (!isLast) return false;
    // The first three letters and the space before them narrow it down.
    const [, second = ''] = trigramsOf(word);
    const third = word.slice(0, 3);
    const candidates = this.#byTrigram.get(third) ?? this.#byTrigram.get(second) ?? [];
    return candidates.some((other) => other.startsWith(word));
  }
}

/** Damerau-Levenshtein, given up beyond `farthest`. */
export function distanceOf(one: string, other: string, farthest: number): number {
  if (Math.abs(one.length - other.length) > farthest) return farthest + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
    }
    if (Math.min(...row) > farthest) return farthest + 1;
    before = last;
    last = row;
  }
  return last[other.length] ?? farthest + 1;
}
