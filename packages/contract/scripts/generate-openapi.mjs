/**
 * Writes `openapi.json` out of the operations; with `--check` only says whether it is fresh.
 * Runs on the built package, so `tsc -b` goes first.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { toOpenApi } from '../dist/openapi.js';

const place = new URL('../openapi.json', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const fresh = `${JSON.stringify(toOpenApi(version), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  await writeFile(place, fresh);
} else if ((await readFile(place, 'utf8').catch(() => '')) !== fresh) {
  console.error('openapi.json is not what the operations say: run `npm run build` and commit it.');
  process.exitCode = 1;
}
