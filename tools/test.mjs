// npm test: brings what the tests need, runs every stage and ends with "N passed, N failed".
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath, exit, versions } from 'node:process';
import { fileURLToPath } from 'node:url';
import { bringChromium } from './browser/chromium.mjs';
import { install } from './setup/install.mjs';
import { complainAboutNode } from './setup/node-version.mjs';
import { outcome } from './stages/counts.mjs';
import { sideBySide } from './stages/side-by-side.mjs';
import { stages } from './stages/stages.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = join(root, 'reports');
/** As many as a small machine has processors. */
const hands = 2;
/** Lines of a failed stage that stand once more at the end: logs are often cut to their last part. */
const lastLines = 60;

/** @returns {Promise<string>} The Chromium that the stages use. */
async function prepare() {
  const complaint = complainAboutNode(versions.node);
  if (complaint) throw new Error(complaint);
  install(root, { dev: true });
  return bringChromium();
}

/**
 * Runs a stage and prints what it said as one piece when it ends: another may run beside it.
 * @param {import('./stages/stages.mjs').Stage} stage
 * @param {string} chromium
 */
async function run({ name, command, countsOf }, chromium) {
  console.log(`── ${name} begins`);
  const started = performance.now();
  const report = join(reports, `${name.replaceAll(' ', '-').toLowerCase()}.json`);
  rmSync(report, { force: true });
  const child = spawn(execPath, typeof command === 'function' ? command(report) : command, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, CHROME_PATH: chromium, ZABOTA_TEST_REPORT: report },
  });
  /** @type {Buffer[]} */
  const said = [];
  for (const output of [child.stdout, child.stderr]) output.on('data', (part) => said.push(part));
  const [status] = await once(child, 'close');
  const counts = outcome(status === 0, countsOf?.(report));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const words = Buffer.concat(said).toString();
  console.log(`\n── ${name}\n${words}`);
  console.log(`── ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s\n`);
  return { name, ...counts, ending: words.trimEnd().split('\n').slice(-lastLines).join('\n') };
}

try {
  const chromium = await prepare();
  const results = await sideBySide(stages, hands, (stage) => run(stage, chromium));
  const failed = results.filter((result) => result.failed > 0);
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  for (const { name, ending } of failed) console.log(`\n── Failed: ${name}\n${ending}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  exit(1);
}
