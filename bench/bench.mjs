// npm run bench [service|browser]: how fast we are beside something bare, in one run.
import { fileURLToPath } from 'node:url';
import { build } from '../tools/build.mjs';

const benches = {
  service: () => import('./service/service.bench.mjs'),
  browser: () => import('./browser/browser.bench.mjs'),
};

build();
const wanted = process.argv.slice(2);
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  const { run } = await load();
  await run(fileURLToPath(new URL('../', import.meta.url)));
}
