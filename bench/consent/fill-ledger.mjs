// A ledger of many rows, chained as the service chains them.
import { randomBytes, randomUUID } from 'node:crypto';
import { genesis, hashOfRow } from '../../packages/service/dist/consent/ledger.hash.js';

const perSubject = 20;
const perStatement = 1000;

/** @param {import('pg').Client} client @param {string} agency @param {number} count */
export async function fillLedger(client, agency, count) {
  const columns = [];
  for (let made = 0; made < count; made += perSubject) {
    const subject = randomUUID();
    let previous = genesis(agency, subject);
    for (let seq = 1; seq <= perSubject; seq += 1) {
      const row = {
        agency,
        subject,
        seq,
        id: randomUUID(),
        at: new Date(1_700_000_000_000 + made + seq),
        purpose: `purpose-${seq}`,
        decision: /** @type {const} */ ('grant'),
        text_version: '2026-01-01-3fa9c1d2',
        valid_until: '2027-01-01',
        ask_again_on: null,
        sealed: randomBytes(1200),
        previous,
      };
      const hash = hashOfRow(row);
      columns.push({ ...row, hash });
      previous = hash;
    }
    if (columns.length >= perStatement) await insert(client, columns.splice(0));
  }
  await insert(client, columns);
  await client.query(
    `INSERT INTO consent SELECT agency, subject, purpose, 1, decision, at, id, text_version,
      valid_until, ask_again_on FROM consent_decision WHERE agency = $1`,
    [agency],
  );
  await client.query('ANALYZE consent_decision, consent');
}

/** @param {import('pg').Client} client @param {Record<string, any>[]} rows any: columns of every type */
async function insert(client, rows) {
  const of = (/** @type {string} */ name) => rows.map((row) => row[name]);
  await client.query(
    `INSERT INTO consent_decision SELECT * FROM unnest($1::text[], $2::uuid[], $3::int[],
      $4::uuid[], $5::timestamptz[], $6::text[], $7::text[], $8::text[], $9::date[], $10::date[],
      $11::bytea[], $12::bytea[], $13::bytea[])`,
    [
      of('agency'),
      of('subject'),
      of('seq'),
      of('id'),
      of('at'),
      of('purpose'),
      of('decision'),
      of('text_version'),
      of('valid_until'),
      of('ask_again_on'),
      of('sealed'),
      of('previous'),
      of('hash'),
    ],
  );
}
