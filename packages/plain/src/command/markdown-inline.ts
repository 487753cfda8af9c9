import type { Draft } from './excerpt.js';

const furthest = 2000;
const escaped = /[!-/:-@[-`{-~]/;
const entity = /&(?:[a-z]{2,8}|#\d{1,6});/iy;
const tag = /<[^<>]{1,2000}>/y;
const letter = /[\p{L}\p{N}]/u;

function lengthAt(pattern: RegExp, source: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(source)?.[0].length ?? 0;
}

/** The index after `closing`, looked for from `from` within a bounded distance; 0 when it is not there. */
function after(source: string, closing: string, from: number, to: number): number {
  const found = source.slice(from, Math.min(to, from + furthest)).indexOf(closing);
  return found < 0 ? 0 : from + found + closing.length;
}

/** Code becomes `0`, which reads as something named and is no word. */
function skipCode(draft: Draft, source: string, index: number, to: number): number {
  let ticks = index;
  while (ticks < to && source.charAt(ticks) === '`') ticks += 1;
  const end = after(source, source.slice(index, ticks), ticks, to);
  if (end > 0) draft.put('0', index);
  return end || ticks;
}

/** Where the reading goes on after markup at `index`, or `index` itself when there is none. */
function skipMarkup(draft: Draft, source: string, index: number, to: number): number {
  const character = source.charAt(index);
  if (character === '`') return skipCode(draft, source, index, to);
  if (character === '*') return index + 1;
  if (source.startsWith('~~', index)) return index + 2;
  if (character === '_') {
    const inner = letter.test(source.charAt(index - 1)) && letter.test(source.charAt(index + 1));
    return inner ? index : index + 1;
  }
  if (source.startsWith('![', index)) return index + 2;
  if (character === '[') return index + 1;
  if (source.startsWith('](', index)) return after(source, ')', index + 2, to) || index + 1;
  if (source.startsWith('][', index)) return after(source, ']', index + 2, to) || index + 1;
  if (character === ']') return index + 1;
  if (character === '<') return index + lengthAt(tag, source, index);
  return index;
}

/** Takes the words of one stretch of Markdown; markup, code and the targets of links stay behind. */
export function takeInline(draft: Draft, source: string, from: number, to: number): void {
  let index = from;
  while (index < to) {
    const next = skipMarkup(draft, source, index, to);
    if (next > index) {
      index = next;
      continue;
    }
    const width = lengthAt(entity, source, index);
    if (width > 0) {
      draft.put(' ', index);
      index += width;
      continue;
    }
    if (source.charAt(index) === '\\' && escaped.test(source.charAt(index + 1))) index += 1;
    draft.take(source, index, index + 1);
    index += 1;
  }
}
