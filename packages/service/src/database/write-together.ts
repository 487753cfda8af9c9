import { sql, type RawBuilder } from 'kysely';
import type { Db } from './database.js';

/** Statements by the name under which the checks find their rows: builders of Kysely, or raw SQL. */
export type Parts = Readonly<Record<string, unknown>>;

const divisionByZero = '22012';

/**
 * Writes several tables in one statement and one round trip, wholly or not at all.
 *
 * @param parts INSERT, UPDATE or DELETE each; one that is checked ends with RETURNING.
 * @param expected How many rows a part must have written; otherwise nothing is.
 * @returns Whether it was written. What was wrong, the caller finds out by looking.
 */
export async function writeTogether(
  db: Db,
  parts: Parts,
  expected: Readonly<Record<string, number>>,
): Promise<boolean> {
  const steps = Object.entries(parts).map(([name, part]) => sql`${sql.ref(name)} AS (${part})`);
  const checks = Object.entries(expected).map(
    ([name, count]): RawBuilder<unknown> =>
      sql`(SELECT count(*) FROM ${sql.ref(name)}) = ${sql.lit(count)}`,
  );
  if (checks.length === 0) checks.push(sql`true`);
  const [before = '', after = ''] = takenBackUnless('\0').split('\0');
  const hold = sql`${sql.raw(before)}${sql.join(checks, sql` AND `)}${sql.raw(after)}`;
  const all = sql`WITH ${sql.join(steps)} ${hold}`;
  try {
    await all.execute(db);
    return true;
  } catch (error) {
    if (isTakenBack(error)) return false;
    throw error;
  }
}

/** The end of a statement: it can only be taken back by an error, and division is one that every dialect has. */
export const takenBackUnless = (checks: string): string => `SELECT 1 / (${checks})::int AS done`;

/** Whether an error is the one by which a statement takes itself back. */
export const isTakenBack = (error: unknown): boolean =>
  (error as { readonly code?: string }).code === divisionByZero;
