// npm run size: bytes over the wire that a touchpoint costs, in a real browser, against its budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { bringChromium, chromiumFlags } from '../browser/chromium.mjs';
import { root } from '../bundle/touchpoints.mjs';
import { firstLoad } from './first-load.mjs';

const kilobyte = 1000;

/** Budgets in kilobytes of brotli, in Russian, before the client acts; `toEnd` with all that may follow. */
const budgets = [
  { name: 'tracker', state: 'in-progress', first: 16 },
  { name: 'complaint', state: 'what-happened', first: 18, toEnd: 30 },
];
const loaderBudget = 1;

/** @type {{ touchpoints: Record<string, Record<string, { first: string[], later: string[] }>>, files: Record<string, { brotli: number }> }} */
const manifest = JSON.parse(
  readFileSync(join(root, 'packages/embed/dist/embed/manifest.json'), 'utf8'),
);
const bytesOf = (/** @type {string} */ file) => manifest.files[file]?.brotli ?? 0;

/** @type {{ what: string, bytes: number, budget: number, parts?: string }[]} */
const rows = [{ what: 'loader', bytes: bytesOf('zabota.js'), budget: loaderBudget }];
const browser = await chromium.launch({
  executablePath: await bringChromium(),
  args: chromiumFlags,
});
try {
  for (const { name, state, first, toEnd } of budgets) {
    const { states } = await import(`../../packages/${name}/dist/states.js`);
    const typical = states.find((/** @type {{ name: string }} */ one) => one.name === state);
    if (!typical) throw new Error(`${name} declares no state "${state}".`);
    const loaded = await firstLoad(browser, `zabota-${name}`, typical);
    const bytes = loaded.reduce((sum, file) => sum + file.bytes, 0);
    const parts = loaded.map((file) => `${file.name} ${file.bytes}`).join(', ');
    rows.push({ what: `${name}, first load`, bytes, budget: first, parts });
    if (toEnd) {
      const names = new Set(loaded.map((file) => file.name));
      const later = manifest.touchpoints['ru']?.[`zabota-${name}`]?.later ?? [];
      const rest = later.filter((file) => !names.has(file)).map(bytesOf);
      const all = rest.reduce((sum, more) => sum + more, bytes);
      rows.push({ what: `${name}, to the end`, bytes: all, budget: toEnd });
    }
  }
} finally {
  await browser.close();
}

let over = 0;
for (const { what, bytes, budget, parts } of rows) {
  const isOver = bytes > budget * kilobyte;
  if (isOver) over += 1;
  const size = (bytes / kilobyte).toFixed(2).padStart(6);
  console.log(`${what.padEnd(24)} ${size} kB of ${budget} kB ${isOver ? '  OVER' : ''}`);
  if (parts) console.log(`    ${parts}`);
}
process.exitCode = over === 0 ? 0 : 1;
