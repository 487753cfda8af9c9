import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/test-database.js';
import { openDatabase, query } from './database.js';

type Wired = PoolClient & {
  readonly connection: { readonly stream: { readonly destroy: () => void } };
};

describe('a connection', async () => {
  const { url } = await openTestDatabase();
  const { db, pool } = openDatabase(url, 1);
  const opened: PoolClient[] = [];
  pool.on('connect', (client) => opened.push(client));
  afterAll(() => db.destroy());

  const slow = 'SELECT pg_sleep(5)';

  it.each([
    ['of its own', () => query(pool, { text: slow })],
    ['of Kysely', () => sql.raw(slow).execute(db)],
  ])('that breaks under a statement %s fails that statement and nothing else', async (_, ask) => {
    const asked = ask();
    asked.catch(() => undefined);
    await expect.poll(() => pool.idleCount === 0 && opened.length > 0).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    (opened.at(-1) as Wired).connection.stream.destroy();
    await expect(asked).rejects.toThrow(/terminated|ECONNRESET/);
    const { rows } = await query(pool, { text: 'SELECT 1 AS one' });
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('is kept when the database refuses what was asked, and closed when it cannot go on', async () => {
    await query(pool, { text: 'SELECT 1' });
    const before = opened.length;
    await expect(query(pool, { text: 'SELECT 1 / 0' })).rejects.toThrow('division');
    await query(pool, { text: 'SELECT 1' });
    expect(opened).toHaveLength(before);
    const end = { text: 'SELECT pg_terminate_backend(pg_backend_pid())' };
    await expect(query(pool, end)).rejects.toThrow('terminating');
    await query(pool, { text: 'SELECT 1' });
    expect(opened).toHaveLength(before + 1);
  });
});
