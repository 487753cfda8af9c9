import { detectLanguage, type Language } from '../language.js';
import type { Kind } from '../limits.js';
import { Draft, type Excerpt, type Reader, type Reading } from './excerpt.js';
import { languageOfPath } from './language-of-path.js';
import { prose } from './prose.js';

const tag = /<(\/?)(!?[a-z][a-z0-9-]{0,60})([^<>]{0,3000})>/iy;
const entity = /&(?:([a-z]{2,8})|#\d{1,6}|#x[0-9a-f]{1,6});/iy;
const placeholder = /\{\{[^{}]{1,100}\}\}/y;
const attribute = /\s([a-z][a-z0-9-]{0,60})=(?:"([^"]{0,3000})"|'([^']{0,3000})')/gi;
/** The pages of the demo site name themselves in a comment. */
const title = /<!-- title: ([^\n]{1,300}?) -->/y;
const titleOffset = '<!-- title: '.length;

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));
/** Tags within a sentence; every other tag ends it. */
const inline = setOf(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr',
);
/** Content that is no prose; within a sentence it stands for something named. */
const silent = setOf('script style pre code kbd samp svg template');
const empty = setOf('!doctype area base br col embed hr img input link meta source track wbr');
/** Attributes that are shown or read aloud; of `data-*` those that hold several words. */
const said = /^(?:alt|title|aria-label|aria-description|placeholder|label|data-.+)$/i;
/** How many open elements a closing tag is looked for among. */
const deepest = 100;

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function matchAt(pattern: RegExp, source: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(source);
}

/** Takes words without tags: entities become their signs, placeholders `0`. */
export function takeHtmlWords(draft: Draft, source: string, from: number, to: number): void {
  let index = from;
  while (index < to) {
    const hole = source.startsWith('{{', index) ? matchAt(placeholder, source, index) : null;
    const sign = source.charAt(index) === '&' ? matchAt(entity, source, index) : null;
    if (hole) draft.put('0', index);
    else if (sign) draft.put(signs[sign[1] ?? ''] ?? ' ', index);
    else draft.take(source, index, index + 1);
    index += (hole ?? sign)?.[0].length ?? 1;
  }
}

/** Walks one page from tag to tag and gathers what stands between them. */
class Page {
  readonly excerpts: Excerpt[] = [];
  readonly #source: string;
  readonly #kind: Kind;
  readonly #base: Language | undefined;
  readonly #open: { readonly name: string; readonly lang: Language | undefined }[] = [];
  #draft = new Draft();
  #draftLanguage: Language | undefined;

  constructor({ path, source, lang, kind }: Reading) {
    this.#source = source;
    this.#kind = kind ?? 'plain';
    this.#base = lang ?? languageOfPath(path);
  }

  read(): Excerpt[] {
    let index = 0;
    while (index < this.#source.length) index = this.#step(index);
    this.#finish();
    return this.excerpts;
  }

  get #language(): Language | undefined {
    return this.#open.at(-1)?.lang ?? this.#base;
  }

  /** Reads what begins at `index`, and says where the reading goes on. */
  #step(index: number): number {
    const source = this.#source;
    if (source.startsWith('<!--', index)) return this.#comment(index);
    const found = matchAt(tag, source, index);
    if (found) return this.#tag(found, index);
    const next = source.indexOf('<', index + 1);
    const to = next < 0 ? source.length : next;
    this.#take(index, to);
    return to;
  }

  #comment(index: number): number {
    const name = matchAt(title, this.#source, index)?.[1];
    this.#finish();
    if (name) this.#take(index + titleOffset, index + titleOffset + name.length);
    this.#finish();
    const end = this.#source.indexOf('-->', index);
    return end < 0 ? this.#source.length : end + 3;
  }

  #tag([all, closing, written = '', attributes = '']: RegExpExecArray, index: number): number {
    const name = written.toLowerCase();
    const end = index + all.length;
    if (!inline.has(name)) this.#finish();
    if (closing) {
      const last = this.#open.slice(-deepest).findLastIndex((one) => one.name === name);
      if (last >= 0) this.#open.length = Math.max(0, this.#open.length - deepest) + last;
      return end;
    }
    const own = /\slang=["']?(ru|en)\b/i.exec(attributes)?.[1]?.toLowerCase();
    const lang = (own as Language | undefined) ?? this.#language;
    this.#attributes(attributes, index + 1 + written.length, lang);
    if (silent.has(name)) {
      if (inline.has(name)) this.#draft.put('0', index);
      return this.#endOf(name, end);
    }
    if (!empty.has(name)) this.#open.push({ name, lang });
    return end;
  }

  #attributes(attributes: string, offset: number, lang: Language | undefined): void {
    for (const { 0: all, 1: name = '', 2: double, 3: single, index } of attributes.matchAll(
      attribute,
    )) {
      const value = double ?? single ?? '';
      if (!said.test(name)) continue;
      if (!(name.toLowerCase().startsWith('data-') ? prose : /\p{L}/u).test(value)) continue;
      const draft = new Draft();
      const end = offset + index + all.length - 1;
      takeHtmlWords(draft, this.#source, end - value.length, end);
      this.excerpts.push(draft.finish(lang ?? detectLanguage(value), this.#kind));
    }
  }

  /** Where an element ends whose content is not read: at its closing tag, or with the file. */
  #endOf(name: string, from: number): number {
    return matchAt(new RegExp(`</${name}\\s*>`, 'gi'), this.#source, from)?.index ?? Infinity;
  }

  #take(from: number, to: number): void {
    if (this.#language !== this.#draftLanguage) this.#finish();
    this.#draftLanguage = this.#language;
    takeHtmlWords(this.#draft, this.#source, from, to);
  }

  #finish(): void {
    const excerpt = this.#draft.finish('en', this.#kind);
    this.#draft = new Draft();
    if (!/\p{L}/u.test(excerpt.text)) return;
    const lang = this.#draftLanguage ?? detectLanguage(excerpt.text);
    this.excerpts.push({ ...excerpt, lang });
  }
}

/**
 * Words of a page as people read or hear them: text between tags that end a sentence, and attributes
 * like `alt` and `aria-label`. The language is the nearest `lang`, else that of the path, else that
 * of the letters.
 */
export const readHtml: Reader = (reading) => new Page(reading).read();
