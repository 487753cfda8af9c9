// npm run test:engines: every element test in Chromium, Firefox and WebKit, one engine after another, and on Lit itself.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const engines = {
  Chromium: 'web-test-runner.config.mjs',
  Firefox: 'tools/browser/firefox.config.mjs',
  WebKit: 'tools/browser/webkit.config.mjs',
  'Chromium with Lit itself': 'tools/browser/lit.config.mjs',
};

const failed = Object.entries(engines).filter(([engine, config]) => {
  console.log(`\n${engine}`);
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const { status } = spawnSync(
    process.execPath,
    [runner, '--config', config, ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  return status !== 0;
});

console.log(
  failed.length === 0
    ? '\nAll engines passed.'
    : `\nFailed: ${failed.map(([name]) => name).join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
