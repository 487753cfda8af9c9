// "May I use this?" per second beside a bare read and insert on the same PostgreSQL, how long the
// slowest wait, and how many rows of the ledger a second are checked.
import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { bootstrapRatio, median } from '../statistics.mjs';
import { startServer } from '../service/server.mjs';
import { checkLedger } from '../../packages/service/dist/consent/ledger.check.js';
import { openDatabase } from '../../packages/service/dist/database/database.js';
import { fillLedger } from './fill-ledger.mjs';

const rounds = 12;
const seconds = 1;
const connections = 32;
const agency = 'demo-housing';
const purpose = 'newborn-offers';

/** @param {string} root */
export async function run(root) {
  const folder = mkdtempSync(join(tmpdir(), 'zabota-bench-'));
  chmodSync(folder, 0o711);
  const service = await startServer(root, folder);
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let bare;
  try {
    const { key, subject } = await consented(service.address);
    bare = spawn(process.execPath, [join(root, 'bench/consent/bare.mjs')], {
      env: { ...process.env, BENCH_DATABASE: service.database },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(/** @type {import('node:stream').Readable} */ (bare.stdout), 'data');
    const body = JSON.stringify({ purpose, subject, use: 'check-right', data: ['family'] });
    const check = `${service.address}/v1/agencies/${agency}/integration/consent-checks`;
    /** @type {{ ours: number[], theirs: number[], slowest: number[] }} */
    const seen = { ours: [], theirs: [], slowest: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const theirs = await load(`${String(line).trim()}/use`, {}, body);
      const ours = await load(check, { authorization: `Bearer ${key}` }, body);
      if (round === 0) continue;
      seen.theirs.push(theirs.rate);
      seen.ours.push(ours.rate);
      seen.slowest.push(ours.p99);
    }
    const { ratio, low, high } = bootstrapRatio(seen.ours, seen.theirs);
    const rates = `${median(seen.ours).toFixed(0)}/s beside ${median(seen.theirs).toFixed(0)}/s`;
    console.log(
      `consent check                  ${ratio.toFixed(2)} of bare (${low.toFixed(2)}–${high.toFixed(2)}; at least 0.5): ${rates}`,
    );
    console.log(
      `                               p99 ${median(seen.slowest).toFixed(0)} ms under ${connections} connections`,
    );
    await ledger(service.database);
  } finally {
    bare?.kill();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A client of the demo who agreed, and a key of the agency’s system. @param {string} address */
async function consented(address) {
  const { key } = await (await fetch(`${address}/demo/keys`, { method: 'POST' })).json();
  const back = encodeURIComponent('http://127.0.0.1/');
  const choose = `${address}/development-issuer/client/choose?person=anna&return=${back}`;
  const { headers } = await fetch(choose, { redirect: 'manual' });
  const token = String(headers.get('location')).split('#demo-client=anna.')[1];
  const authorization = `Bearer ${token}`;
  const at = `${address}/v1/agencies/${agency}`;
  const { purposes } = await (await fetch(`${at}/purposes`, { headers: { authorization } })).json();
  const { text } = purposes.find((/** @type {{ id: string }} */ { id }) => id === purpose);
  const answer = await fetch(`${at}/consents`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      purpose,
      decision: 'grant',
      text: { hash: text.hash, lang: text.lang },
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return { key, subject: { issuer: `${address}/development-issuer`, subject: 'demo-anna' } };
}

/** @param {string} url @param {Record<string, string>} headers @param {string} body */
async function load(url, headers, body) {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          headers: {
            'content-type': 'application/json',
            'idempotency-key': randomUUID(),
            ...headers,
          },
          body,
        }),
      },
    ],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${url}: ${failed} requests failed.`);
  return { rate: result['2xx'] / result.duration, p99: result.latency.p99 };
}

/** @param {string} url */
async function ledger(url) {
  const rows = 200_000;
  const client = new pg.Client(url);
  await client.connect();
  await fillLedger(client, 'bench', rows);
  await client.end();
  const { db } = openDatabase(url, 1);
  const start = performance.now();
  const report = await checkLedger(db, 'bench', []);
  const took = (performance.now() - start) / 1000;
  await db.destroy();
  const faults = report.faults.length;
  console.log(
    `ledger check                   ${Math.round(report.rows / took)} rows/s (at least 100000), ${faults} faults in ${rows}`,
  );
}
