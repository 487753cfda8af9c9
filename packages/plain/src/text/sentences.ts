import type { Language } from '../language.js';
import { endsAtStop } from './stops.js';
import type { Span } from './span.types.js';

const terminators = new Set('.?!…');
const closers = new Set('»”"’\')]');

/** A line that begins a list item or a numbered clause; looked for right after a line break. */
const marker =
  /[ \t]{0,12}(?:[-–—•*·][ \t]|\d{1,3}[.)][ \t]|\d{1,2}(?:\.\d{1,3}){1,4}\.?[ \t]|\p{L}\)[ \t]|[IVX]{1,5}\.[ \t])/uy;

function startsBlock(text: string, lineBreak: number): boolean {
  let next = lineBreak + 1;
  while (text[next] === ' ' || text[next] === '\t' || text[next] === '\r') next += 1;
  if (text[next] === '\n') return true;
  marker.lastIndex = lineBreak + 1;
  return marker.test(text);
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}

function skip(text: string, from: number, characters: ReadonlySet<string>): number {
  let index = from;
  while (index < text.length && characters.has(text.charAt(index))) index += 1;
  return index;
}

/**
 * Sentences of a text, trimmed, in order. A sentence ends at `. ? ! …` when what stands around the
 * mark says so (`stops.ts`), at an empty line and before a list item or a numbered clause.
 * One pass, bounded look around each mark.
 */
export function splitSentences(text: string, lang: Language): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const sentence = trimmed(text, start, end);
    if (sentence) sentences.push(sentence);
    start = end;
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\n' && startsBlock(text, index)) close(index);
    if (!terminators.has(character)) continue;
    const afterMarks = skip(text, index, terminators);
    const end = skip(text, afterMarks, closers);
    if (endsAtStop(text, { start, mark: index, afterMarks, end }, lang)) close(end);
    index = end - 1;
  }
  close(text.length);
  return sentences;
}
