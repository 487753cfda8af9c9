import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/test-database.js';
import { openDatabase } from './database.js';
import { isMigrated, migrate } from './migrate.js';
import { migrations } from './migrations/all.js';

describe('migrations', async () => {
  const { db, url } = await openTestDatabase();

  it('can run again without harm: each statement bears repetition', async () => {
    for (const migration of Object.values(migrations)) await migration.up(db);
    await migrate(db);
    expect(await isMigrated(db)).toBe(true);
  });

  it('are done once when several instances start together', async () => {
    await sql`DELETE FROM kysely_migration`.execute(db);
    const instances = Array.from({ length: 4 }, () => openDatabase(url, 2));
    await Promise.all(instances.map((instance) => migrate(instance.db)));
    const { rows } = await sql<{ n: string }>`SELECT count(*) AS n FROM kysely_migration`.execute(
      db,
    );
    expect(Number(rows[0]?.n)).toBe(Object.keys(migrations).length);
    await Promise.all(instances.map((instance) => instance.db.destroy()));
  });

  it('wait for nobody who died: the lease of a dead instance runs out', async () => {
    await sql`INSERT INTO lease (name, holder, until)
      VALUES ('migration', gen_random_uuid(), now() - interval '1 second')`.execute(db);
    await migrate(db);
    const { rows } = await sql`SELECT * FROM lease`.execute(db);
    expect(rows).toEqual([]);
  });

  it('keep a date of the calendar the text it is', async () => {
    const { rows } = await sql<{ day: string }>`SELECT date '2026-01-09' AS day`.execute(db);
    expect(rows[0]?.day).toBe('2026-01-09');
  });

  it('use nothing that a pooler or a distributed engine lacks', async () => {
    const folder = new URL('migrations/', import.meta.url);
    const files = (await readdir(folder)).filter((name) => /^\d{4}-/.test(name));
    const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
    const ddl = texts.join('\n');
    expect(ddl).toContain('CREATE TABLE');
    expect(ddl).not.toMatch(/SERIAL|SEQUENCE|TRIGGER|EXCLUDE|DEFERRABLE|LISTEN|plpgsql/i);
  });
});
