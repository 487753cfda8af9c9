import { sql, type Migration } from 'kysely';

/**
 * Migrations of one theme: one statement each, so that an interrupted run goes
 * on where it stopped also where DDL is not rolled back. Forward only; a
 * released statement never changes, new ones are added at the end.
 */
export function steps(theme: string, statements: readonly string[]): Record<string, Migration> {
  return Object.fromEntries(
    statements.map((statement, index) => [
      `${theme}-${String(index + 1).padStart(2, '0')}`,
      { up: async (database) => void (await sql.raw(statement).execute(database)) },
    ]),
  );
}
