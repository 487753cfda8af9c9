import type { Token } from './span.types.js';

/**
 * Every alternative is bounded or consumes what it looked at, so that reading stays linear on any
 * input: a link, then a number (2.6, 28.07.2023, 1 000), then a word with its inner hyphens.
 */
const token = new RegExp(
  [
    String.raw`(?<![\w.@+-])(?<link>(?:https?:\/\/|www\.)[^\s«»<>"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:ru|рф|su|com|org|net|gov|uk)(?![\p{L}\p{N}])(?:\/[^\s«»<>"]{0,2000})?)`,
    String.raw`(?<number>\p{N}+(?:[.,:\/]\p{N}+)*(?![\p{L}\p{N}]|-\p{L}))`,
    String.raw`(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑'’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)`,
  ].join('|'),
  'gu',
);

const hasLetter = /\p{L}/u;

/** The form in which words are compared. */
export function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u0301/g, '')
    .replace(/ё/g, 'е')
    .replace(/‑/g, '-')
    .replace(/[’ʼ]/g, "'");
}

/** Words, numbers and links of a text, in order, with their places. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(token)) {
    const [found] = match;
    const start = match.index;
    const kind = match.groups?.link ? 'link' : hasLetter.test(found) ? 'word' : 'number';
    tokens.push({ kind, text: found, folded: fold(found), start, end: start + found.length });
  }
  return tokens;
}
