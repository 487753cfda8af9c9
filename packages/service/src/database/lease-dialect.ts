import { randomUUID } from 'node:crypto';
import { PostgresAdapter, PostgresDialect, sql, type Kysely } from 'kysely';

const leaseSeconds = 120;
const patienceMilliseconds = 180_000;

/**
 * PostgreSQL with a lease row in place of session locks, which poolers and
 * distributed engines lack. A holder that died gives way when its lease ends.
 */
export class LeaseDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new LeaseAdapter();
  }
}

class LeaseAdapter extends PostgresAdapter {
  readonly #holder = randomUUID();

  override async acquireMigrationLock(database: Kysely<unknown>): Promise<void> {
    const until = Date.now() + patienceMilliseconds;
    await createLeaseTable(database);
    while (!(await this.#take(database))) {
      if (Date.now() > until) throw new Error('Another instance has been migrating for too long.');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  override async releaseMigrationLock(database: Kysely<unknown>): Promise<void> {
    await sql`DELETE FROM lease WHERE name = 'migration' AND holder = ${this.#holder}`.execute(
      database,
    );
  }

  async #take(database: Kysely<unknown>): Promise<boolean> {
    const { rows } = await sql`
      INSERT INTO lease (name, holder, until)
      VALUES ('migration', ${this.#holder}, now() + make_interval(secs => ${leaseSeconds}))
      ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
      WHERE lease.until < now()
      RETURNING name`.execute(database);
    return rows.length === 1;
  }
}

async function createLeaseTable(database: Kysely<unknown>): Promise<void> {
  const create = () =>
    sql`CREATE TABLE IF NOT EXISTS lease (name text PRIMARY KEY, holder uuid NOT NULL, until timestamptz NOT NULL)`.execute(
      database,
    );
  // Two instances that create it at the same moment: one fails, and then it exists.
  await create().catch(create);
}
