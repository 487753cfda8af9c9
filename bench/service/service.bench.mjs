// Reads and creations per second, the service beside bare Fastify + pg, in turns.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startServer } from './server.mjs';
import { complaints, openCase } from './work.mjs';

const rounds = 5;
const seconds = 4;
const connections = 32;
const creations = 200;
// Each costs the work that a client's device would do.
const provenCreations = 60;

const median = (/** @type {number[]} */ values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @param {string} url @param {Record<string, string>} headers */
const reads = async (url, headers = {}) =>
  (await autocannon({ url, headers, connections, duration: seconds })).requests.average;

/**
 * @param {string} url
 * @param {{ headers: Record<string, string>, body: string }[]} requests Each is sent once.
 */
async function posts(url, requests) {
  let next = 0;
  const started = performance.now();
  const result = await autocannon({
    url,
    connections,
    amount: requests.length,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({ ...request, ...requests[next++ % requests.length] }),
      },
    ],
  });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} of ${requests.length} were refused.`);
  return requests.length / ((performance.now() - started) / 1000);
}

/** @param {string} root */
export async function run(root) {
  const folder = mkdtempSync(join(tmpdir(), 'zabota-bench-'));
  chmodSync(folder, 0o711);
  const service = await startServer(root, folder);
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let bare;
  try {
    const { address, headers } = await openCase(service.address);
    const answer = await (await fetch(address, { headers })).text();
    bare = spawn(process.execPath, [join(root, 'bench/service/bare.mjs')], {
      env: { ...process.env, BENCH_DATABASE: service.database, BENCH_ANSWER: answer },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const bareAddress = String(
      (await once(/** @type {import('node:stream').Readable} */ (bare.stdout), 'data'))[0],
    ).trim();

    /** @type {Record<'read' | 'bareRead' | 'create' | 'createWithProof' | 'bareCreate', number[]>} */
    const rates = { read: [], bareRead: [], create: [], createWithProof: [], bareCreate: [] };
    for (let round = 0; round < rounds; round += 1) {
      rates.bareRead.push(await reads(`${bareAddress}/case`));
      rates.read.push(await reads(address, headers));
      const known = await complaints(service.address, creations, headers);
      const strangers = await complaints(service.address, provenCreations);
      rates.bareCreate.push(await posts(`${bareAddress}/complaint`, known.requests));
      rates.create.push(await posts(known.address, known.requests));
      rates.createWithProof.push(await posts(strangers.address, strangers.requests));
    }
    report('case read', rates.read, rates.bareRead, 0.6);
    report('complaint, known client', rates.create, rates.bareCreate, 0.5);
    report('complaint with proof of work', rates.createWithProof, rates.bareCreate, 0.45);
    const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'));
    console.log(
      `memory after the run       ${Math.round(Number(memory?.[1]) / 1024)} MB (at most 200)`,
    );
  } finally {
    bare?.kill();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} what
 * @param {number[]} ours
 * @param {number[]} theirs
 * @param {number} least
 */
function report(what, ours, theirs, least) {
  const ratio = median(ours.map((rate, round) => rate / (theirs[round] ?? 1)));
  const rates = `${median(ours).toFixed(0)}/s beside ${median(theirs).toFixed(0)}/s bare`;
  console.log(`${what.padEnd(30)} ${ratio.toFixed(2)} of bare (at least ${least}): ${rates}`);
}
