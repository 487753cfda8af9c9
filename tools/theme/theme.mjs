// npm run theme -- agency.json [theme.css | tokens.json]
// Reads the few values of an agency's look, says which contrasts hold, and writes the style sheet,
// or tokens for design tools where the second name ends with .json. With one name the sheet is
// printed. The exit code is 1, and nothing is written, where a pair of colours is too weak.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { argv, env, exit } from 'node:process';
import { deriveTheme, figmaTokens, readTheme, themeCss } from '@zabota/core/theme.js';
import { report } from './report.mjs';

const [file, out] = argv.slice(2);
/** npm runs this in the folder of the project, whoever calls it from wherever. */
const place = (/** @type {string} */ name) => resolve(env.INIT_CWD ?? '.', name);

/** @param {readonly string[]} sentences @returns {never} */
function stop(...sentences) {
  for (const sentence of sentences) console.error(sentence);
  return exit(1);
}

/** @param {string} name */
function open(name) {
  try {
    return JSON.parse(readFileSync(place(name), 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    return stop(`${name} ${why}: ${error instanceof Error ? error.message : error}`);
  }
}

if (!file) stop('Name the file of the theme: npm run theme -- agency.json theme.css');
const read = readTheme(open(file));
if ('faults' in read) stop(...read.faults.map((fault) => `${file}: ${fault}`));
const derived = deriveTheme(read.theme);
const { lines, holds } = report(derived);
for (const line of lines) console.log(line);
if (!holds) stop('Nothing was written: mend the colours first.');

const tokens = () =>
  Object.fromEntries(
    Object.entries(derived.colours).map(([name, colours]) => [name, figmaTokens(colours, {})]),
  );
const text = out?.endsWith('.json')
  ? `${JSON.stringify(tokens(), null, 2)}\n`
  : themeCss(read.theme, derived);
if (out) writeFileSync(place(out), text);
else console.log(`\n${text}`);
