import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { InitiativeList } from '@zabota/contract';
import { buildCaseApp, agency, json, url } from '../case/testing/case-app.js';
import { migrate } from '../database/migrate.js';
import { knowsRussian } from '../requirement/search/postgres.search.js';
import { prepareContent } from '../seed/prepare.js';
import { openTestDatabase } from '../testing/test-database.js';

/** As some builds of PostgreSQL are: with no dictionary of any language. */
async function openPlainDatabase() {
  const database = await openTestDatabase();
  const run = (statement: string) => sql.raw(statement).execute(database.db);
  const { rows } = await sql<{ name: string }>`
    SELECT cfgname AS name FROM pg_catalog.pg_ts_config WHERE cfgname <> 'simple'`.execute(
    database.db,
  );
  for (const { name } of rows) await run(`DROP TEXT SEARCH CONFIGURATION "${name}"`);
  await run('DROP SCHEMA public CASCADE');
  await run('CREATE SCHEMA public');
  await migrate(database.db);
  return database;
}

describe('a database that knows no Russian', async () => {
  const database = await openPlainDatabase();
  const app = await buildCaseApp({ database });
  await prepareContent({ ...app, config: { ...app.config, mode: 'demo' } }, agency);

  it('has no dictionary for it', async () => expect(await knowsRussian(database.db)).toBe(false));

  it('gets the whole demo, and initiatives are found by other forms of their words', async () => {
    const titles = async (words: string) => {
      const found = await app.ask('GET', url(`/initiatives?words=${encodeURIComponent(words)}`));
      return json<InitiativeList>(found).initiatives.map(({ title }) => title.text);
    };
    expect(await titles('пандусами в приемных')).toEqual(['Поставить пандус у приёмной']);
    expect(await titles('перпендикулярный')).toEqual([]);
    expect(await titles('и')).toEqual([]);
  });

  it('A05: rules are found by other forms of their words', async () => {
    const answer = await app.ask('GET', url(`/requirements?q=${encodeURIComponent('счётчикам')}`));
    expect(answer.body).toContain('meter-reading-access');
  });
});
