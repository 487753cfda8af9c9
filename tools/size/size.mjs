// npm run size: bytes over the wire that a touchpoint costs, in a real browser, against its budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { bringChromium, chromiumFlags } from '../browser/chromium.mjs';
import { embedded, root, stateOf } from '../packages.mjs';
import { load } from './load.mjs';

/**
 * Kilobytes (1,000 bytes) of brotli, in Russian, the answers of the service included: `most` until
 * a declared state of a touchpoint is reached, with so many `files` chosen on the way, as the
 * loader brings it or `whole` in one file, or in a script that stands alone. Every touchpoint has a line for its first load.
 * @typedef {{ what: string, most: number }} Budget
 * @type {{ scripts: (Budget & { file: string })[], touchpoints: (Budget & { tag: string, state: string, files?: number, whole?: boolean })[] }}
 */
const { scripts, touchpoints } = JSON.parse(
  readFileSync(new URL('budgets.json', import.meta.url), 'utf8'),
);

/** @type {{ files: Record<string, { brotli: number }> }} */
const manifest = JSON.parse(
  readFileSync(join(root, 'packages/embed/dist/embed/manifest.json'), 'utf8'),
);

/** Prints one line. @returns whether the budget holds. */
function report(
  /** @type {Budget} */ { what, most },
  /** @type {{ name: string, bytes: number }[]} */ files,
) {
  const kilobytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const holds = kilobytes <= most;
  const verdict = holds ? '' : 'OVER BUDGET';
  const size = kilobytes.toFixed(2).padStart(6);
  console.log(`${what.padEnd(28)} ${size} kB of ${most} kB   ${verdict}`.trimEnd());
  if (files.length > 1) {
    console.log(`    ${files.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`);
  }
  return holds;
}

/** Whether somebody forgot what a touchpoint may weigh. */
function isWithoutBudget(/** @type {string} */ tag) {
  if (touchpoints.some((budget) => budget.tag === tag)) return false;
  console.log(`${tag} has no budget: give it a line in tools/size/budgets.json.`);
  return true;
}

const browser = await chromium.launch({
  executablePath: await bringChromium(),
  args: chromiumFlags,
});
try {
  const verdicts = embedded.map(({ tag }) => !isWithoutBudget(tag));
  for (const script of scripts) {
    const bytes = manifest.files[script.file]?.brotli ?? Number.NaN;
    verdicts.push(report(script, [{ name: script.file, bytes }]));
  }
  for (const budget of touchpoints) {
    const { tag, state, files, whole: isWhole } = budget;
    const loaded = await load(browser, tag, await stateOf(tag, state), { files, isWhole });
    verdicts.push(report(budget, loaded));
  }
  process.exitCode = verdicts.includes(false) ? 1 : 0;
} finally {
  await browser.close();
}
