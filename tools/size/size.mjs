// npm run size: bytes over the wire that a touchpoint costs, in a real browser, against its budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { bringChromium, chromiumFlags } from '../browser/chromium.mjs';
import { root } from '../bundle/touchpoints.mjs';
import { load } from './load.mjs';

/**
 * Budgets in kilobytes (1,000 bytes) of brotli, in Russian: until a declared state is reached.
 * `also` names scripts that this way does not need, but that belong to a whole use.
 */
const budgets = [
  { what: 'tracker, first load', name: 'tracker', state: 'in-progress', most: 16 },
  { what: 'complaint, first load', name: 'complaint', state: 'what-happened', most: 18 },
  { what: 'complaint, to the end', name: 'complaint', state: 'receipt', most: 30, also: /^files/ },
];
const loader = { what: 'loader', most: 1 };

/** @type {{ touchpoints: Record<string, Record<string, { later: string[] }>>, files: Record<string, { brotli: number }> }} */
const manifest = JSON.parse(
  readFileSync(join(root, 'packages/embed/dist/embed/manifest.json'), 'utf8'),
);
const brotli = (/** @type {string} */ file) => manifest.files[file]?.brotli ?? 0;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {(typeof budgets)[number]} budget
 */
async function measure(browser, { name, state, also }) {
  const { states } = await import(`../../packages/${name}/dist/states.js`);
  const wanted = states.find((/** @type {{ name: string }} */ one) => one.name === state);
  if (!wanted) throw new Error(`${name} declares no state "${state}".`);
  const loaded = await load(browser, `zabota-${name}`, wanted);
  const later = manifest.touchpoints['ru']?.[`zabota-${name}`]?.later ?? [];
  const more = later.filter(
    (file) => also?.test(file.replace('ru/', '')) && !loaded.some((one) => one.name === file),
  );
  return [...loaded, ...more.map((file) => ({ name: file, bytes: brotli(file) }))];
}

/** Prints one line. @returns whether the budget holds. */
function report(
  /** @type {{ what: string, most: number }} */ { what, most },
  /** @type {{ name: string, bytes: number }[]} */ files,
) {
  const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const isOver = kilobytes > most;
  const size = kilobytes.toFixed(2).padStart(6);
  console.log(`${what.padEnd(24)} ${size} kB of ${most} kB${isOver ? '   OVER' : ''}`);
  if (files.length > 1) {
    console.log(`    ${files.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`);
  }
  return !isOver;
}

const browser = await chromium.launch({
  executablePath: await bringChromium(),
  args: chromiumFlags,
});
try {
  let holds = report(loader, [{ name: 'zabota.js', bytes: brotli('zabota.js') }]);
  for (const budget of budgets) {
    holds = report(budget, await measure(browser, budget)) && holds;
  }
  process.exitCode = holds ? 0 : 1;
} finally {
  await browser.close();
}
