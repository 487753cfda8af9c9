import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Static, TSchema } from 'typebox';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { bindNumbers } from './number-sign.js';

/** Content that cannot be used; says the file, the line and what to mend. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** An immutable version of something an agency wrote. */
export interface Item<Value> {
  readonly id: string;
  /** Hash of the content: the same words are the same version anywhere. */
  readonly version: string;
  readonly from: string;
  readonly value: Value;
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);

/** `late-service.yaml`, or `late-service@2027-01-01.yaml` for an edition that comes later. */
const fileName = /^([a-z0-9][a-z0-9-]*)(?:@\d{4}-\d{2}-\d{2})?\.yaml$/;

/** Reads every item of a folder; a folder that is not there holds none. */
export async function readItems<Schema extends TSchema>(
  folder: string,
  schema: Schema,
): Promise<Item<Static<Schema>>[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.sort().map((name) => readItem(path.join(folder, name), schema)));
}

/** @throws ContentError */
export async function readItem<Schema extends TSchema>(
  file: string,
  schema: Schema,
  variables: Readonly<Record<string, string>> = {},
): Promise<Item<Static<Schema>>> {
  const [, id] = fileName.exec(path.basename(file)) ?? [];
  if (!id) throw new ContentError(`${file}: name it like "late-service.yaml".`);
  const value = await readYaml(file, schema, variables);
  const from = (value as { 'effective-from'?: string })['effective-from'] ?? '0001-01-01';
  return { id, version: hashOf(value), from, value: bindNumbers(value) };
}

/** @throws ContentError with one line for each fault. */
export async function readYaml<Schema extends TSchema>(
  file: string,
  schema: Schema,
  variables: Readonly<Record<string, string>> = {},
): Promise<Static<Schema>> {
  const lines = new LineCounter();
  const written = await readFile(file, 'utf8');
  const text = written.replace(/\{(\w+)\}/g, (whole, name: string) => variables[name] ?? whole);
  const document = parseDocument(text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) throw new ContentError(`${file}: ${fault.message}`);
  const value: unknown = document.toJS();
  const check = ajv.compile<Static<Schema>>(schema);
  if (check(value)) return value;
  const faults = (check.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = Object.values(params as Record<string, unknown>).join(', ');
    const line = lineOf(document, instancePath, lines);
    return `${file}:${line} ${instancePath || '/'} ${message} (${extra})`;
  });
  throw new ContentError(faults.join('\n'));
}

/** The line of a place; of the nearest place around it that is really written. */
function lineOf(document: Document, pointer: string, lines: LineCounter): number {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  for (; keys.length > 0; keys.pop()) {
    const node = document.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
