import { Migrator, sql } from 'kysely';
import { ConfigurationError } from '../config/setting.js';
import type { Db } from './database.js';
import { migrations } from './migrations/all.js';

function migrator(db: Db): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    disableTransactions: true,
    allowUnorderedMigrations: true,
  });
}

/** Brings the database to the form this release needs; other instances wait for the one that does it. */
export async function migrate(db: Db): Promise<void> {
  await checkServer(db);
  const { error, results } = await migrator(db).migrateToLatest();
  if (!error) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  throw new Error(`The migration ${failed ?? ''} failed.`, { cause: error });
}

/** Whether every migration of this release has run. */
export async function isMigrated(db: Db): Promise<boolean> {
  const all = await migrator(db).getMigrations();
  return all.every(({ executedAt }) => executedAt !== undefined);
}

interface ServerFacts {
  readonly encoding: string;
  readonly lowered: string;
  readonly version: number;
}

async function checkServer(db: Db): Promise<void> {
  const { rows } = await sql<ServerFacts>`
    SELECT current_setting('server_encoding') AS encoding,
      lower('ЁЛКА') AS lowered,
      current_setting('server_version_num')::int AS version`.execute(db);
  const [facts] = rows;
  if (!facts || facts.version < 150_000)
    throw new ConfigurationError(
      'The database is older than PostgreSQL 15: upgrade it, or unset DATABASE_URL.',
    );
  if (facts.encoding !== 'UTF8' || facts.lowered !== 'ёлка')
    throw new ConfigurationError(
      'The database does not know Cyrillic letters: create it with ENCODING UTF8 and LOCALE C.UTF-8 (TEMPLATE template0).',
    );
}
