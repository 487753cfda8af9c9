import type { Language } from '../../messages/messages.js';
import { stem } from '../../search/stem.js';
import { wordsOf } from '../../search/words.js';

export interface Excerpt {
  readonly text: string;
  /** Where the words stand that were looked for, in UTF-16 code units. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

const longest = 220;

/** The paragraph that holds most of what was looked for, cut to a readable length, with its marks. */
export function excerptOf(
  paragraphs: readonly string[],
  words: readonly string[],
  lang: Language,
): Excerpt | undefined {
  const stems = new Set(words.map((word) => stem(word, lang)));
  const beginning = words.at(-1) ?? '';
  let best: Excerpt | undefined;
  let most = 0;
  for (const paragraph of paragraphs) {
    const found = wordsOf(paragraph).filter(
      ({ word }) =>
        stems.has(stem(word, lang)) || (beginning.length > 2 && word.startsWith(beginning)),
    );
    const different = new Set(found.map(({ word }) => stem(word, lang))).size;
    if (different <= most) continue;
    most = different;
    best = cutAround(paragraph, found);
  }
  return best;
}

function cutAround(text: string, found: readonly { start: number; end: number }[]): Excerpt {
  const first = found[0]?.start ?? 0;
  const wanted = text.length <= longest ? 0 : Math.max(0, first - 60);
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const rough = text.slice(from, from + longest);
  const isCut = from + longest < text.length;
  const body = isCut ? rough.slice(0, rough.lastIndexOf(' ')) : rough;
  const head = from > 0 ? '… ' : '';
  const shift = head.length - from;
  const marks = found
    .filter(({ start, end }) => start >= from && end <= from + body.length)
    .map(({ start, end }) => ({ start: start + shift, end: end + shift }))
    .slice(0, 50);
  return { text: `${head}${body}${isCut ? ' …' : ''}`, marks };
}
