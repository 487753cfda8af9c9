import type { Sentence, Span, Token } from '../text/span.types.js';
import type { Bilingual } from '../language.js';
import type { PhraseGroup } from './phrase.types.js';

interface Alternative {
  readonly stem: string;
  readonly open: boolean;
}

interface Element {
  readonly afterGap: boolean;
  readonly alternatives: readonly Alternative[];
}

interface Phrase {
  readonly elements: readonly Element[];
  readonly rewrite: string | null;
  readonly reason: Bilingual;
}

/** A phrase met in a sentence. */
export interface PhraseMatch extends Span {
  readonly rewrite: string;
  readonly reason: Bilingual;
}

const widestGap = 6;
const keyLength = 3;

function compile(pattern: string): Element[] {
  const elements: Element[] = [];
  let afterGap = false;
  for (const part of pattern.split(' ')) {
    if (part === '…') {
      afterGap = true;
      continue;
    }
    const alternatives = part.split('|').map((word): Alternative => {
      const open = word.endsWith('*');
      return { stem: open ? word.slice(0, -1) : word, open };
    });
    elements.push({ afterGap, alternatives });
    afterGap = false;
  }
  return elements;
}

function fits(token: Token | undefined, element: Element): boolean {
  if (!token) return false;
  const { folded } = token;
  return element.alternatives.some(({ stem, open }) =>
    open ? folded.startsWith(stem) : folded === stem,
  );
}

/** The index after the phrase's last token, or 0 when the phrase is not at `first`. */
function matchAt(tokens: readonly Token[], first: number, elements: readonly Element[]): number {
  let next = first;
  for (const element of elements) {
    if (element.afterGap) {
      const furthest = next + widestGap;
      while (next < furthest && !fits(tokens[next], element)) next += 1;
    }
    if (!fits(tokens[next], element)) return 0;
    next += 1;
  }
  return next;
}

/**
 * Many phrases looked for at once: a token is tried only against the phrases that begin with its
 * first letters, each in a bounded number of steps. The longest phrase at a place wins.
 */
export class PhraseBook {
  readonly #byKey = new Map<string, Phrase[]>();

  constructor(groups: readonly PhraseGroup[]) {
    for (const { reason, entries } of groups) {
      for (const [pattern, rewrite] of entries) {
        this.#add({ elements: compile(pattern), rewrite, reason });
      }
    }
  }

  /** Phrases of one sentence, in order, none over another. */
  find({ tokens }: Sentence): PhraseMatch[] {
    const matches: PhraseMatch[] = [];
    let index = 0;
    while (index < tokens.length) {
      const found = this.#longestAt(tokens, index);
      const first = tokens[index];
      const last = found && tokens[found.end - 1];
      const { rewrite = null, reason } = found?.phrase ?? {};
      if (first && last && reason && rewrite !== null) {
        matches.push({ start: first.start, end: last.end, rewrite, reason });
      }
      index = found?.end ?? index + 1;
    }
    return matches;
  }

  #add(phrase: Phrase): void {
    const keys = phrase.elements[0]?.alternatives.map(({ stem }) => stem.slice(0, keyLength)) ?? [];
    for (const key of new Set(keys)) {
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), phrase]);
    }
  }

  #longestAt(tokens: readonly Token[], index: number): { phrase: Phrase; end: number } | undefined {
    let longest: { phrase: Phrase; end: number } | undefined;
    const key = tokens[index]?.folded.slice(0, keyLength) ?? '';
    for (const phrase of this.#byKey.get(key) ?? []) {
      const end = matchAt(tokens, index, phrase.elements);
      if (end > (longest?.end ?? 0)) longest = { phrase, end };
    }
    return longest;
  }
}
