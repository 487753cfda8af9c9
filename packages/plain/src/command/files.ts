import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UnreadableError, type Reader } from './excerpt.js';
import { readHtml } from './html.reader.js';
import { readMarkdown } from './markdown.reader.js';
import { readMdx } from './mdx.reader.js';
import { readScript } from './script.reader.js';
import { readText } from './text.reader.js';
import { readXliff } from './xliff.reader.js';
import { readYaml } from './yaml.reader.js';

const readers: Readonly<Record<string, Reader>> = {
  md: readMarkdown,
  markdown: readMarkdown,
  mdx: readMdx,
  yaml: readYaml,
  yml: readYaml,
  xlf: readXliff,
  xliff: readXliff,
  txt: readText,
  html: readHtml,
  ts: readScript,
  js: readScript,
  mjs: readScript,
};

export function readerOfPath(path: string): Reader | undefined {
  return readers[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
}

/** Of a script folder what nobody but a program reads. */
const forPrograms = /\.(?:test|d)\.ts$|(?:^|[/\\])testing[/\\]/;

/** Files named on the command line; of a folder, every file that has a reader and people, in a stable order. */
export function listFiles(path: string, folder: string): string[] {
  const target = resolve(folder, path);
  if (!statSync(target, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(target, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(?:^|[\\/])(?:node_modules|dist|\.[^\\/]+)[\\/]/.test(name))
    .filter((name) => readerOfPath(name) && !forPrograms.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** Text of a file. Throws {@link UnreadableError} when it is missing or not UTF-8. */
export function readSource(path: string, folder: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(folder, path));
  } catch {
    throw new UnreadableError('no such file, or it may not be read', 0);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError('not UTF-8: save the file in that encoding', 0);
  }
}
