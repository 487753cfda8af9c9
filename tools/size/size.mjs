// npm run size: bytes over the wire that a touchpoint costs, in a real browser, against its budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { bringChromium, chromiumFlags } from '../browser/chromium.mjs';
import { root, stateOf } from '../packages.mjs';
import { load } from './load.mjs';

/**
 * Kilobytes (1,000 bytes) of brotli, in Russian: until a declared state is reached.
 * `target` is what we promise ourselves and is printed until it is met; `most` is what a change may
 * not exceed, and comes down with every cut. `also` names scripts that this way does not need, but
 * that belong to a whole use.
 */
const budgets = [
  {
    what: 'tracker, first load',
    tag: 'zabota-tracker',
    state: 'in-progress',
    target: 16,
    most: 16.7,
  },
  {
    what: 'complaint, first load',
    tag: 'zabota-complaint',
    state: 'what-happened',
    target: 18,
    most: 17.8,
  },
  {
    what: 'complaint, to the end',
    tag: 'zabota-complaint',
    state: 'receipt',
    target: 30,
    most: 39.4,
    also: /^files/,
  },
];
/** Scripts that stand alone. */
const scripts = [
  { what: 'loader', file: 'zabota.js', target: 1, most: 1 },
  { what: 'storage gate', file: 'zabota-gate.js', target: 2, most: 2 },
];

/** @type {{ touchpoints: Record<string, Record<string, { later: string[] }>>, files: Record<string, { brotli: number }> }} */
const manifest = JSON.parse(
  readFileSync(join(root, 'packages/embed/dist/embed/manifest.json'), 'utf8'),
);
const brotli = (/** @type {string} */ file) => manifest.files[file]?.brotli ?? 0;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {(typeof budgets)[number]} budget
 */
async function measure(browser, { tag, state, also }) {
  const loaded = await load(browser, tag, await stateOf(tag, state));
  const later = manifest.touchpoints['ru']?.[tag]?.later ?? [];
  const more = later.filter(
    (file) => also?.test(file.replace('ru/', '')) && !loaded.some((one) => one.name === file),
  );
  return [...loaded, ...more.map((file) => ({ name: file, bytes: brotli(file) }))];
}

/** Prints one line. @returns whether the size may stay. */
function report(
  /** @type {{ what: string, target: number, most: number }} */ { what, target, most },
  /** @type {{ name: string, bytes: number }[]} */ files,
) {
  const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const size = kilobytes.toFixed(2).padStart(6);
  const verdict =
    kilobytes > most ? `GREW over ${most}` : kilobytes > target ? 'target not met yet' : '';
  console.log(`${what.padEnd(24)} ${size} kB of ${target} kB   ${verdict}`.trimEnd());
  if (files.length > 1) {
    console.log(`    ${files.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`);
  }
  return kilobytes <= most;
}

const browser = await chromium.launch({
  executablePath: await bringChromium(),
  args: chromiumFlags,
});
try {
  let holds = true;
  for (const script of scripts) {
    holds = report(script, [{ name: script.file, bytes: brotli(script.file) }]) && holds;
  }
  for (const budget of budgets) {
    holds = report(budget, await measure(browser, budget)) && holds;
  }
  process.exitCode = holds ? 0 : 1;
} finally {
  await browser.close();
}
