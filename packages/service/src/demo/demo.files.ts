import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = new URL('../../demo-pages/', import.meta.url);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export interface DemoFile {
  readonly type: string;
  readonly content: Buffer;
}

/** Styles and scripts of the demo pages by name: a handful, so they stay in memory. */
export const readDemoFiles = (): ReadonlyMap<string, DemoFile> =>
  new Map(
    readdirSync(folder).map((name) => [
      name,
      {
        type: types[path.extname(name)] ?? 'application/octet-stream',
        content: readFileSync(new URL(name, folder)),
      },
    ]),
  );
