// How long the published tables take over a million answers, and how fast they are served beside
// bare Fastify + pg that read one row by its primary key on the same PostgreSQL.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startServer } from '../service/server.mjs';
import { readsPerSecond } from '../service/load.mjs';
import { bootstrapRatio, median } from '../statistics.mjs';
import { fillAnswers } from './fill-answers.mjs';

const answers = 1_000_000;
/** Months over which they came. */
const past = 24;
const rounds = 8;
const seconds = 1;
const agency = 'demo-housing';

/** @param {string} root */
export async function run(root) {
  const folder = mkdtempSync(join(tmpdir(), 'zabota-bench-'));
  chmodSync(folder, 0o711);
  const service = await startServer(root, folder);
  const client = new pg.Client(service.database);
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let bare;
  try {
    await client.connect();
    await client.query('TRUNCATE feedback, feedback_invitation');
    await fillAnswers(client, agency, monthsBefore(new Date()), answers);
    const took = await recompute(client);
    console.log(
      `tables over ${answers} answers   ${took.toFixed(1)} s recomputed, all periods (at most 10)`,
    );
    const url = `${service.address}/v1/agencies/${agency}/satisfaction/replanning`;
    const answer = await (await fetch(url)).text();
    bare = spawn(process.execPath, [join(root, 'bench/service/bare.mjs')], {
      env: { ...process.env, BENCH_DATABASE: service.database, BENCH_ANSWER: answer },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(/** @type {import('node:stream').Readable} */ (bare.stdout), 'data');
    /** @type {{ ours: number[], theirs: number[] }} */
    const seen = { ours: [], theirs: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const theirs = await readsPerSecond(`${String(line).trim()}/case`, seconds);
      const ours = await readsPerSecond(url, seconds);
      // The first round warms up.
      if (round === 0) continue;
      seen.theirs.push(theirs);
      seen.ours.push(ours);
    }
    const { ratio, low, high } = bootstrapRatio(seen.ours, seen.theirs);
    const rates = `${median(seen.ours).toFixed(0)}/s beside ${median(seen.theirs).toFixed(0)}/s`;
    console.log(
      `published table read           ${ratio.toFixed(2)} of bare (${low.toFixed(2)}–${high.toFixed(2)}; at least 1): ${rates}, ${(answer.length / 1000).toFixed(0)} kB each`,
    );
  } finally {
    bare?.kill();
    await client.end();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `2026-10` and the months before it, of a day in November 2026. @param {Date} today */
const monthsBefore = (today) =>
  Array.from({ length: past }, (_, back) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1 - back))
      .toISOString()
      .slice(0, 7),
  );

/**
 * Has the service make every period and every table anew, as its job does.
 * @param {import('pg').Client} client
 * @returns {Promise<number>} Seconds from the moment in which the job was taken.
 */
async function recompute(client) {
  await client.query('DELETE FROM satisfaction_period');
  const id = randomUUID();
  await client.query(
    `INSERT INTO job (id, agency, kind, dedupe_key, payload, run_at)
      VALUES ($1::uuid, '', 'publish-satisfaction', $1::uuid::text, '{}', now())`,
    [id],
  );
  let taken = 0;
  for (;;) {
    const { rows } = await client.query(
      'SELECT done_at, last_error, lease_token FROM job WHERE id = $1',
      [id],
    );
    const [{ done_at: doneAt, last_error: error, lease_token: lease }] = rows;
    if (error) throw new Error(`The tables were not made: ${error}`);
    if (lease && !taken) taken = performance.now();
    if (doneAt) return (performance.now() - taken) / 1000;
    await wait(20);
  }
}
