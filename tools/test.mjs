// npm test: brings what the tests need, runs every stage and ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath, exit, versions } from 'node:process';
import { fileURLToPath } from 'node:url';
import { bringChromium } from './browser/chromium.mjs';
import { install } from './setup/install.mjs';
import { complainAboutNode } from './setup/node-version.mjs';
import { outcome } from './stages/counts.mjs';
import { stages } from './stages/stages.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = join(root, 'reports');

/** @returns {Promise<string>} The Chromium that the stages use. */
async function prepare() {
  const complaint = complainAboutNode(versions.node);
  if (complaint) throw new Error(complaint);
  install(root, { dev: true });
  return bringChromium();
}

/**
 * @param {import('./stages/stages.mjs').Stage} stage
 * @param {string} chromium
 */
function run({ name, command, countsOf }, chromium) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const report = join(reports, `${name.replaceAll(' ', '-').toLowerCase()}.json`);
  rmSync(report, { force: true });
  const words = typeof command === 'function' ? command(report) : command;
  const { status } = spawnSync(execPath, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, CHROME_PATH: chromium, ZABOTA_TEST_REPORT: report },
  });
  const counts = outcome(status === 0, countsOf?.(report));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  return { name, ...counts };
}

try {
  const chromium = await prepare();
  const results = stages.map((stage) => run(stage, chromium));
  const failed = results.filter((result) => result.failed > 0);
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  exit(1);
}
