// npm run bench [service|consent|browser|history] [tracker|complaint]: how fast we are beside something
// bare, in one run; how long a page holds its breath.
import { fileURLToPath } from 'node:url';
import { build } from '../tools/build.mjs';

const benches = {
  service: () => import('./service/service.bench.mjs'),
  consent: () => import('./consent/consent.bench.mjs'),
  browser: () => import('./browser/browser.bench.mjs'),
  history: () => import('./browser/history.bench.mjs'),
};

build();
const words = process.argv.slice(2);
const wanted = words.filter((word) => word in benches);
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  const { run } = await load();
  await run(
    fileURLToPath(new URL('../', import.meta.url)),
    words.filter((word) => !(word in benches)),
  );
}
