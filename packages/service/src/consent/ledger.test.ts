import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkLedger, rebuildProjection } from './ledger.check.js';
import { genesis, hashInDatabase, hashOfRow } from './ledger.hash.js';
import { buildConsentApp } from './testing/consent-app.js';

const app = await buildConsentApp();
const { db } = app.database;
const { Signer } = await import('../crypto/signer.js');
const signer = new Signer(app.ring);
const { Checkpoints } = await import('./checkpoints.js');
const checkpoints = new Checkpoints(db, app.clock, signer);

const check = () => checkLedger(db, app.agency, signer.publicKeys);
const kinds = async () => [...new Set((await check()).faults.map(({ kind }) => kind))].sort();

describe('the ledger', () => {
  beforeEach(async () => {
    for (const table of ['consent', 'consent_decision', 'consent_checkpoint'] as const)
      await db.deleteFrom(table).execute();
    app.clock.set('2026-11-23T09:00:00Z');
    const anna = await app.client();
    await anna.decide('grant');
    await anna.decide('withdraw');
    await anna.decide('refuse', { id: 'email-news' });
    await app.device().decide('grant', { id: 'analytics' });
    app.clock.advance({ hours: 1 });
    expect(await checkpoints.sign(app.agency)).toBe(4);
  });

  it('is whole as long as nobody touches it', async () => {
    expect(await check()).toEqual({ rows: 4, checkpoints: 1, faults: [] });
    expect(await checkpoints.sign(app.agency)).toBe(0);
  });

  it.each([
    ['a decision turned round', sql`decision = 'grant' WHERE decision = 'withdraw'`],
    ['a later day', sql`valid_until = valid_until + 1 WHERE valid_until IS NOT NULL`],
    ['another text', sql`text_version = text_version || 'x'`],
    ['another instant', sql`at = at + interval '1 millisecond'`],
    ['one sealed byte', sql`sealed = set_byte(sealed, 40, (get_byte(sealed, 40) + 1) % 256)`],
    ['another purpose', sql`purpose = 'video' WHERE purpose = 'analytics'`],
  ])('shows %s', async (_, change) => {
    await sql`UPDATE consent_decision SET ${change}`.execute(db);
    expect(await kinds()).toContain('changed');
  });

  it('shows a row that is gone from the middle, and from the end', async () => {
    await sql`DELETE FROM consent_decision WHERE seq = 1 AND decision = 'grant'
      AND purpose = 'newborn-offers'`.execute(db);
    expect(await kinds()).toEqual(['broken', 'checkpoint', 'projection']);
    await rebuildProjection(db, app.agency);
    await sql`DELETE FROM consent_decision WHERE purpose = 'analytics'`.execute(db);
    expect(await kinds()).toEqual(['broken', 'checkpoint', 'projection']);
  });

  it('shows a row whose hash was made anew along with it', async () => {
    const row = await db
      .selectFrom('consent_decision')
      .selectAll()
      .where('decision', '=', 'withdraw')
      .executeTakeFirstOrThrow();
    const { hash: _, ...changed } = { ...row, decision: 'grant' as const };
    await db
      .updateTable('consent_decision')
      .set({ decision: 'grant', hash: hashOfRow(changed) })
      .where('id', '=', row.id)
      .execute();
    expect(await kinds()).toContain('checkpoint');
  });

  it('shows a checkpoint that was taken away or signed by another', async () => {
    app.clock.advance({ hours: 1 });
    await (await app.client()).decide('grant');
    app.clock.advance({ hours: 1 });
    expect(await checkpoints.sign(app.agency)).toBe(1);
    await sql`DELETE FROM consent_checkpoint WHERE after IS NULL`.execute(db);
    expect(await kinds()).toEqual(['checkpoint']);
    expect((await checkLedger(db, app.agency, [])).faults).toHaveLength(1);
  });

  it('leads to how things stand, which can be made from it anew', async () => {
    const before = await db.selectFrom('consent').selectAll().orderBy('receipt').execute();
    await sql`UPDATE consent SET decision = 'grant', revision = 9`.execute(db);
    expect(await kinds()).toEqual(['projection']);
    await rebuildProjection(db, app.agency);
    expect(await kinds()).toEqual([]);
    await db.deleteFrom('consent').execute();
    await rebuildProjection(db, app.agency);
    expect(await db.selectFrom('consent').selectAll().orderBy('receipt').execute()).toEqual(before);
  });

  it('gives the same hash here and in the database, whatever is stored', async () => {
    const text = fc.string({ minLength: 1, maxLength: 40 }).filter((one) => !one.includes('\0'));
    const day = fc.option(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    );
    const row = fc.record({
      agency: text,
      subject: fc.uuid(),
      seq: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      id: fc.uuid(),
      at: fc.date({
        min: new Date('2000-01-01'),
        max: new Date('2099-12-31'),
        noInvalidDate: true,
      }),
      purpose: text,
      decision: fc.constantFrom('grant', 'refuse', 'withdraw'),
      text_version: text,
      until: day,
      again: day,
      sealed: fc.uint8Array({ maxLength: 200 }),
    });
    await fc.assert(
      fc.asyncProperty(row, async ({ until, again, sealed, ...rest }) => {
        const given = {
          ...rest,
          valid_until: until?.toISOString().slice(0, 10) ?? null,
          ask_again_on: again?.toISOString().slice(0, 10) ?? null,
          sealed: Buffer.from(sealed),
          previous: genesis(rest.agency, rest.subject),
        };
        const { rows } = await sql<{ hash: Buffer }>`SELECT ${hashInDatabase} AS hash FROM (SELECT
          ${given.agency}::text AS agency, ${given.subject}::uuid AS subject,
          ${given.seq}::int AS seq, ${given.id}::uuid AS id, ${given.at}::timestamptz AS at,
          ${given.purpose}::text AS purpose, ${given.decision}::text AS decision,
          ${given.text_version}::text AS text_version, ${given.valid_until}::date AS valid_until,
          ${given.ask_again_on}::date AS ask_again_on, ${given.sealed}::bytea AS sealed,
          ${given.previous}::bytea AS previous) AS one`.execute(db);
        expect(rows[0]?.hash.toString('hex')).toBe(hashOfRow(given).toString('hex'));
      }),
      { numRuns: 100 },
    );
  });

  it('stays whole when its keys are deleted: then nobody can read it, and all can check it', async () => {
    await db.deleteFrom('data_key').execute();
    expect((await check()).faults).toEqual([]);
  });
});
