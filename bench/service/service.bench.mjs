// Reads and creations per second, the service beside bare Fastify + pg on the same PostgreSQL.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrapRatio, median } from '../statistics.mjs';
import { postsPerSecond, readsPerSecond } from './load.mjs';
import { startServer } from './server.mjs';
import { complaints, openCase, solvedChallenges } from './work.mjs';

const rounds = 12;
const seconds = 1;
/** More than any run sends. */
const solvedPerRound = 8000;

/** @param {string} root */
export async function run(root) {
  const folder = mkdtempSync(join(tmpdir(), 'zabota-bench-'));
  chmodSync(folder, 0o711);
  const service = await startServer(root, folder);
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let bare;
  try {
    const { url, headers } = await openCase(service.address);
    const answer = await (await fetch(url, { headers })).text();
    bare = spawn(process.execPath, [join(root, 'bench/service/bare.mjs')], {
      env: { ...process.env, BENCH_DATABASE: service.database, BENCH_ANSWER: answer },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const bareUrl = await firstLine(bare.stdout);
    const { url: filing, complaint } = await complaints(service.address);
    const alone = onlyOne([bare.pid, service.pid]);
    const work = () => solvedChallenges(service.keys, solvedPerRound);

    const measures = {
      bareRead: alone(bare.pid, () => readsPerSecond(`${bareUrl}/case`, seconds)),
      read: alone(service.pid, () => readsPerSecond(url, seconds, headers)),
      bareInsert: alone(bare.pid, () =>
        postsPerSecond(`${bareUrl}/complaint`, seconds, () => complaint(headers)),
      ),
      known: alone(service.pid, () => postsPerSecond(filing, seconds, () => complaint(headers))),
      proven: alone(service.pid, async () => {
        const solved = await work();
        return postsPerSecond(filing, seconds, () => complaint({}, solved.pop() ?? ''));
      }),
    };
    const rates = await inTurns(measures, rounds);
    report('case read', rates.read, rates.bareRead, 0.6);
    report('complaint, known client', rates.known, rates.bareInsert, 0.5);
    report('complaint with proof of work', rates.proven, rates.bareInsert, 0.45);
    console.log(`memory after the run           ${memoryOf(service.pid)} MB (at most 200)`);
  } finally {
    bare?.kill('SIGKILL');
    if (service.pid) process.kill(service.pid, 'SIGCONT');
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * While one side is measured the other stands still: the service has letters to send for minutes
 * after it was written to, and they are not to slow down what it is held against.
 * @param {(number | undefined)[]} sides Process ids.
 */
function onlyOne(sides) {
  /** @param {(pid: number) => NodeJS.Signals} signal */
  const tell = (signal) => {
    for (const pid of sides) if (pid) process.kill(pid, signal(pid));
  };
  /**
   * @param {number | undefined} side
   * @param {() => Promise<number>} measure
   */
  return (side, measure) => async () => {
    tell((pid) => (pid === side ? 'SIGCONT' : 'SIGSTOP'));
    return measure();
  };
}

/**
 * Each measure once a round, so that whatever else the machine does falls on all alike; the first
 * round warms up and does not count.
 * @template {string} Name
 * @param {Record<Name, () => Promise<number>>} measures
 * @param {number} count
 */
async function inTurns(measures, count) {
  const rates = /** @type {Record<Name, number[]>} */ ({});
  for (let round = 0; round <= count; round += 1)
    for (const [name, measure] of /** @type {[Name, () => Promise<number>][]} */ (
      Object.entries(measures)
    )) {
      const rate = await measure();
      rates[name] ??= [];
      if (round > 0) rates[name].push(rate);
    }
  return rates;
}

/**
 * @param {string} what
 * @param {number[]} ours
 * @param {number[]} theirs
 * @param {number} least
 */
function report(what, ours, theirs, least) {
  const { ratio, low, high } = bootstrapRatio(ours, theirs);
  const held = `${ratio.toFixed(2)} of bare (${low.toFixed(2)}–${high.toFixed(2)}; at least ${least})`;
  const rates = `${median(ours).toFixed(0)}/s beside ${median(theirs).toFixed(0)}/s`;
  console.log(`${what.padEnd(30)} ${held}: ${rates}`);
}

/** @param {number | undefined} pid */
function memoryOf(pid) {
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(memory?.[1]) / 1024);
}

/** @param {import('node:stream').Readable | null} stream */
const firstLine = async (stream) =>
  String((await once(/** @type {import('node:stream').Readable} */ (stream), 'data'))[0]).trim();
