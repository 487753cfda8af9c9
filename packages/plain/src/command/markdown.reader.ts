import { detectLanguage, type Language } from '../language.js';
import type { Kind } from '../limits.js';
import { Draft, type Excerpt, type Reader } from './excerpt.js';
import { languageOfPath } from './language-of-path.js';
import { takeInline } from './markdown-inline.js';
import { readYaml } from './yaml.reader.js';

interface Line {
  readonly from: number;
  readonly to: number;
}

interface Block {
  readonly lines: Line[];
  readonly quoted: boolean;
  /** Stands between `::: clear` and `:::`: easy to read for everyone. */
  readonly clear: boolean;
}

const frontMatter = /^---\r?\n([\s\S]*?\r?\n)---(?:\r?\n|$)/;
const fence = /^\s{0,12}(`{3,}|~{3,})/;
const heading = /^\s{0,3}#{1,6}\s+/;
const item = /^\s{0,24}(?:[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?/;
const quote = /^\s{0,12}(?:>\s?)+/;
const definition = /^\s{0,3}\[[^\]]{1,200}\]:/;
const rule = /^(?:[-*_=]\s?){3,}$/;
const tableRule = /^\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)*\s*\|?$/;
const directive = /^\s*:::\s*(clear)?/;

function linesOf(source: string, from: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < source.length) {
    const found = source.indexOf('\n', start);
    const to = found < 0 ? source.length : found;
    lines.push({ from: start, to });
    start = to + 1;
  }
  return lines;
}

function cellsOf(source: string, { from, to }: Line): Line[] {
  const cells: Line[] = [];
  let start = from;
  for (let index = from; index <= to; index += 1) {
    if (index < to && (source.charAt(index) !== '|' || source.charAt(index - 1) === '\\')) continue;
    cells.push({ from: start, to: index });
    start = index + 1;
  }
  return cells;
}

/** Comments blanked out, length kept. */
const withoutComments = (source: string): string =>
  source.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));

/** Paragraphs, headings, list items and table cells: each a run of lines without their markers. */
function blocksOf(source: string, from: number): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let fenced = '';
  let clear = false;
  const begin = (line: Line, quoted: boolean): void => {
    open = { lines: [line], quoted, clear };
    blocks.push(open);
  };
  for (const line of linesOf(source, from)) {
    const text = source.slice(line.from, line.to);
    const mark = fence.exec(text)?.[1] ?? '';
    if (fenced || mark) {
      if (!fenced) fenced = mark;
      else if (mark.startsWith(fenced)) fenced = '';
      open = undefined;
      continue;
    }
    const quoted = quote.exec(text)?.[0].length ?? 0;
    const inner = text.slice(quoted);
    const at = line.from + quoted;
    const width = (heading.exec(inner) ?? item.exec(inner))?.[0].length ?? 0;
    const bare = inner.trim();
    const empty = !bare || rule.test(bare) || tableRule.test(bare);
    const named = directive.exec(inner);
    if (named) clear = named[1] !== undefined;
    if (empty || definition.test(inner) || named) open = undefined;
    else if (/^\s*\|/.test(inner)) {
      for (const cell of cellsOf(source, { from: at, to: line.to })) begin(cell, quoted > 0);
      open = undefined;
    } else if (width > 0 || !open || open.quoted !== quoted > 0) {
      begin({ from: at + width, to: line.to }, quoted > 0);
      if (heading.test(inner)) open = undefined;
    } else open.lines.push({ from: at, to: line.to });
  }
  return blocks;
}

function excerptOf(source: string, block: Block, lang: Language, kind: Kind): Excerpt {
  const draft = new Draft();
  block.lines.forEach((line, index) => {
    if (index > 0) draft.put(' ', line.from);
    takeInline(draft, source, line.from, line.to);
  });
  return draft.finish(lang, block.quoted ? 'exact' : block.clear ? 'clear' : kind);
}

/**
 * Prose of a Markdown file. Code, targets of links, HTML and comments are left out; a block quote is
 * a quotation and stays as it is (`exact`); what stands between `::: clear` and `:::` is held to
 * the thresholds of easy-to-read text; front matter is read as YAML.
 */
export const readMarkdown: Reader = (reading) => {
  const source = withoutComments(reading.source);
  const front = frontMatter.exec(source);
  const inFront = /^lang:\s*(ru|en)\s*$/m.exec(front?.[1] ?? '')?.[1] as Language | undefined;
  const lang = reading.lang ?? inFront ?? languageOfPath(reading.path) ?? detectLanguage(source);
  const head = front ? readYaml({ ...reading, source: front[1] ?? '', lang }) : [];
  const offset = source.indexOf('\n') + 1;
  const shifted = head.map((excerpt) => ({
    ...excerpt,
    placeOf: (index: number) => excerpt.placeOf(index) + offset,
  }));
  const body = blocksOf(source, front?.[0].length ?? 0)
    .map((block) => excerptOf(source, block, lang, reading.kind ?? 'plain'))
    .filter(({ text }) => /\p{L}/u.test(text));
  return [...shifted, ...body];
};
