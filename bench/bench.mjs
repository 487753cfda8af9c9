// npm run bench [service|consent|voice|rules|browser [tracker|complaint|consent]|history|list]: how fast we
// are beside something bare, in one run; how long a page holds its breath.
import { fileURLToPath } from 'node:url';
import { build } from '../tools/build.mjs';

const benches = {
  service: () => import('./service/service.bench.mjs'),
  consent: () => import('./consent/consent.bench.mjs'),
  voice: () => import('./voice/voice.bench.mjs'),
  rules: () => import('./rules/rules.bench.mjs'),
  browser: () => import('./browser/browser.bench.mjs'),
  history: () => import('./browser/history.bench.mjs'),
  list: () => import('./browser/list.bench.mjs'),
};

build();
const [wanted, ...parts] = process.argv.slice(2);
if (wanted && !(wanted in benches))
  throw new Error(`There is no bench “${wanted}”: ${Object.keys(benches).join(', ')}.`);
for (const [name, load] of Object.entries(benches)) {
  if (wanted && name !== wanted) continue;
  console.log(`\n${name}`);
  const { run } = await load();
  await run(fileURLToPath(new URL('../', import.meta.url)), parts);
}
