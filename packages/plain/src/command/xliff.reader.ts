import type { Language } from '../language.js';
import { Draft, UnreadableError, type Excerpt, type Reader } from './excerpt.js';

const opening = /<(source|target|file|xliff)(\s[^<>]{0,2000})?(\/)?>/g;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const inner =
  /<[^<>]{1,2000}>|&(?:(?<name>amp|lt|gt|quot|apos)|#(?<code>x?[0-9a-f]{1,6}));|[^<&]+|[<&]/giy;

function attribute(attributes: string, names: readonly string[]): Language | undefined {
  for (const name of names) {
    const value = new RegExp(String.raw`\s${name}="([a-z]{2})`).exec(attributes)?.[1];
    if (value === 'ru' || value === 'en') return value;
  }
  return undefined;
}

function characterOf(code: string): string {
  const point = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code);
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}

/** The words between two tags. A placeholder becomes `0`: it stands for a name or a number. */
function take(source: string, from: number, to: number): Draft {
  const draft = new Draft();
  inner.lastIndex = from;
  for (let match = inner.exec(source); match && match.index < to; match = inner.exec(source)) {
    const [found] = match;
    const { name, code } = match.groups ?? {};
    if (name) draft.put(entities[name] ?? ' ', match.index);
    else if (code) draft.put(characterOf(code), match.index);
    else if (found.startsWith('<x') || found.startsWith('<ph')) draft.put('0', match.index);
    else if (!found.startsWith('<')) draft.take(source, match.index, match.index + found.length);
  }
  return draft;
}

/** Texts of an XLIFF 1.2 or 2 catalogue: sources and targets, each in its language. */
export const readXliff: Reader = ({ source, kind }) => {
  const excerpts: Excerpt[] = [];
  const lang: Record<string, Language> = { source: 'en', target: 'ru' };
  for (const match of source.matchAll(opening)) {
    const [tag, name = '', attributes = '', empty] = match;
    if (name === 'file' || name === 'xliff') {
      lang.source = attribute(attributes, ['source-language', 'srcLang']) ?? lang.source ?? 'en';
      lang.target = attribute(attributes, ['target-language', 'trgLang']) ?? lang.target ?? 'ru';
      continue;
    }
    if (empty) continue;
    const from = match.index + tag.length;
    const to = source.indexOf(`</${name}>`, from);
    if (to < 0) throw new UnreadableError(`<${name}> is not closed`, match.index);
    const excerpt = take(source, from, to).finish(lang[name] ?? 'en', kind ?? 'interface');
    if (/\p{L}/u.test(excerpt.text)) excerpts.push(excerpt);
  }
  return excerpts;
};
