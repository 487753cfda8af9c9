import { Kysely } from 'kysely';
import pg from 'pg';
import { LeaseDialect } from './lease-dialect.js';
import type { Database } from './tables.js';

export type { Database } from './tables.js';

/** The database as every store takes it. */
export type Db = Kysely<Database>;

const dateOid = pg.types.builtins.DATE;

/** A date of the calendar stays the text it is: a Date would put it into some time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === dateOid
      ? (text: string) => text
      : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

export interface OpenedDatabase {
  readonly db: Db;
  readonly pool: pg.Pool;
}

/** Opens a pool; nothing connects until the first query. */
export function openDatabase(url: string, poolSize = 10): OpenedDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    application_name: 'zabota',
  });
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // One that breaks while it is lent refuses its statement; it would end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { db: new Kysely<Database>({ dialect: new LeaseDialect({ pool }) }), pool };
}

/**
 * Asks on a connection of the pool, and keeps that connection when the database refuses:
 * `pool.query` closes it then, and a new one takes longer than filing a hundred complaints.
 */
export async function query(pool: pg.Pool, statement: pg.QueryConfig): Promise<pg.QueryResult> {
  const connection = await pool.connect();
  let broken: unknown;
  try {
    return await connection.query(statement);
  } catch (error) {
    if (!isRefusal(error)) broken = error;
    throw error;
  } finally {
    connection.release(broken as Error | undefined);
  }
}

/** SQLSTATE of faults of the data, of the rows that stand already, and of those who write at the same time. */
const refusals = /^(22|23|40)/;

/** The rows were refused, not the connection. Told by the code: words are in the server's language. */
const isRefusal = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && refusals.test(error.code ?? '');
