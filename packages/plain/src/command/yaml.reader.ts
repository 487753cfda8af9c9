import { isPair, isScalar, parseAllDocuments, visit, type Node, type Scalar } from 'yaml';
import { detectLanguage, type Language } from '../language.js';
import { Draft, UnreadableError, type Excerpt, type Reader, type Reading } from './excerpt.js';
import { languageOfPath } from './language-of-path.js';
import { prose } from './prose.js';

/** Names of what is quoted from an act or an office, not written by us. */
const quoted = /^(?:exact|official|quote|source|original|(?:act|law|basis)$)/;

function keysOf(path: readonly unknown[]): string[] {
  return path.filter(isPair).map(({ key }) => (isScalar(key) ? String(key.value) : ''));
}

function languageOfKeys(keys: readonly string[]): Language | undefined {
  const named = [...keys].reverse().find((key) => key === 'ru' || key === 'en');
  return named === 'ru' || named === 'en' ? named : undefined;
}

/** The value laid along its source: folded lines, indents and escapes are stepped over. */
function align(source: string, value: string, from: number, to: number): Draft {
  const draft = new Draft();
  const widestEscape = 10;
  let place = from;
  for (const character of value) {
    if (/\s/.test(character)) {
      draft.put(character, place);
      continue;
    }
    let next = place;
    while (next < to && /\s/.test(source.charAt(next))) next += 1;
    const found = source.slice(next, Math.min(to, next + widestEscape)).indexOf(character);
    if (found >= 0) place = next + found;
    draft.put(character, place);
    if (found >= 0) place += character.length;
  }
  return draft;
}

function excerptOf(
  reading: Reading,
  node: Scalar,
  value: string,
  keys: readonly string[],
): Excerpt | undefined {
  if (!prose.test(value) || keys.some((key) => reading.skip.has(key))) return undefined;
  const [from, to] = (node as Node).range ?? [0, 0];
  const lang =
    languageOfKeys(keys) ?? reading.lang ?? languageOfPath(reading.path) ?? detectLanguage(value);
  const kind = keys.some((key) => quoted.test(key)) ? 'exact' : (reading.kind ?? 'plain');
  return align(reading.source, value, from, to).finish(lang, kind);
}

/**
 * Texts of a YAML file: values with at least two words. The language is the nearest key `ru` or
 * `en`, else that of the path, else that of the letters. Values under `exact…`, `official…`,
 * `quote…`, `source…`, `original…`, `act`, `law` and `basis` are quotations.
 */
export const readYaml: Reader = (reading) => {
  const excerpts: Excerpt[] = [];
  for (const document of parseAllDocuments(reading.source)) {
    const [error] = document.errors;
    if (error)
      throw new UnreadableError(`not YAML: ${error.message.split('\n')[0] ?? ''}`, error.pos[0]);
    visit(document, {
      Scalar: (role, node, path) => {
        if (role === 'key' || typeof node.value !== 'string') return;
        const excerpt = excerptOf(reading, node, node.value, keysOf(path));
        if (excerpt) excerpts.push(excerpt);
      },
    });
  }
  return excerpts;
};
