import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { findDataKey } from '../crypto/data-keys.js';
import { sealPersonal } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import { migrations } from '../database/migrations/all.js';
import { sealedOnce } from '../database/migrations/0017-sealed-once.js';
import { termInCase } from '../database/migrations/0018-term-in-case.js';
import { agency, buildCaseApp } from './testing/case-app.js';

describe('a case that an older release wrote', async () => {
  const app = await buildCaseApp();
  const { db } = app.database;

  it('opens after the migration though its key lay elsewhere', async () => {
    const { number, client } = await app.application();
    const {
      id: subject,
      wrap_key_id,
      wrapped,
      filed_at: created_at,
    } = (await app.record(number))!.row;
    await db
      .insertInto('data_key')
      .values({ agency, subject, key_id: wrap_key_id!, wrapped: wrapped!, created_at })
      .execute();
    await db
      .updateTable('case')
      .set({ wrap_key_id: null, wrapped: null })
      .where('id', '=', subject)
      .execute();
    expect((await client.get('')).statusCode).toBe(404);
    expect(await app.record(number)).toBeUndefined();
    for (const step of ['11', '12']) await sealedOnce[`0017-sealed-once-${step}`]?.up(db);
    expect((await client.get('')).statusCode).toBe(200);
    expect((await app.record(number))?.personal).toMatchObject({ name: 'Анна' });
    expect(await findDataKey(db, app.ring, agency, subject)).toBeUndefined();
  });

  it('has its term after the migration, open and sealed, wherever that was interrupted', async () => {
    const [open, sealed, without] = await Promise.all([1, 2, 3].map(() => app.application()));
    for (const { number } of [open!, sealed!]) await app.command(number, { type: 'register' });
    const why = { ru: 'Анна Ёлкина просила подождать' };
    await app.command(sealed!.number, { type: 'admit-delay', why, newDate: '2027-02-01' });
    const columns = ['id', 'version', 'due_on', 'is_paused', 'look_on', 'term'] as const;
    const all = [open!, sealed!, without!];
    // Read from the database: what a client sees is remembered as long as the version stays.
    const kept = async () => ({
      terms: await Promise.all(all.map(async ({ number }) => (await app.record(number))?.term)),
      rows: await db.selectFrom('case').select(columns).orderBy('id').execute(),
    });
    const before = await kept();
    expect(before.terms.map((term) => term?.promisedOn)).toEqual([
      undefined,
      '2027-02-01',
      undefined,
    ]);
    expect(before.terms.map(Boolean)).toEqual([true, true, false]);

    const { key, row, term } = (await app.record(sealed!.number))!;
    await goBack(db);
    const place = { agency, record: row.id, field: 'case_deadline.personal' };
    await sql`UPDATE case_deadline SET personal = ${sealPersonal(key, place, term)}
      WHERE case_id = ${row.id}`.execute(db);
    // Each step once more: it was done, and the instance that did it died before it could note that.
    for (const { up } of Object.values(termInCase)) for (const _ of [1, 2]) await up(db);
    expect(await kept()).toEqual(before);
    await expect(sql`SELECT FROM case_deadline`.execute(db)).rejects.toThrow('does not exist');
  });
});

/** The tables of cases as the release before 0018 left them. */
async function goBack(db: Db): Promise<void> {
  for (const [name, { up }] of Object.entries(migrations)) if (name < '0018') await up(db);
  await sql`INSERT INTO case_deadline (agency, case_id, due_on, is_paused, look_on, term, personal)
    SELECT agency, id, due_on, is_paused, look_on, term, sealed_term FROM "case"
    WHERE due_on IS NOT NULL`.execute(db);
  await sql`ALTER TABLE "case" DROP COLUMN due_on, DROP COLUMN is_paused, DROP COLUMN look_on,
    DROP COLUMN term, DROP COLUMN sealed_term`.execute(db);
}
