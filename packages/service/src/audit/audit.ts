import { sql, type RawBuilder } from 'kysely';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../access/access.hook.js';
import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';

export interface AuditEntry {
  readonly agency: string;
  /** What was done, for example `case.read` or `case.stop`. */
  readonly action: string;
  /** Kind and id of what it was done to; never a name or a number of a person. */
  readonly object: string;
}

type Asker = Pick<FastifyRequest, 'caller' | 'id'>;

/** The log of who of the staff read or changed what. There is no way to change or remove a line. */
export class Audit {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** The INSERT for a statement that also makes the change. */
  insertion(request: Asker, { agency, action, object }: AuditEntry): RawBuilder<unknown> {
    return sql`
      INSERT INTO audit (agency, id, at, actor, action, object, request)
      VALUES (${agency}, ${makeId()}, ${this.#clock.now()}, ${actorOf(request)}, ${action},
        ${object}, ${request.id})`;
  }

  /** Writes a line before the answer goes out: a read that cannot be logged does not happen. */
  async write(request: Asker, entry: AuditEntry): Promise<void> {
    await this.insertion(request, entry).execute(this.#db);
  }

  /** The latest lines about one object, newest first. */
  async about(agency: string, object: string, most = 50) {
    return this.#db
      .selectFrom('audit')
      .select(['at', 'actor', 'action', 'request'])
      .where('agency', '=', agency)
      .where('object', '=', object)
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
  }
}
