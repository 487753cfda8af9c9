import type { AllowedUse, NoConsentReason } from '@zabota/contract';
import { sql } from 'kysely';
import type { Db, OpenedDatabase } from '../database/database.js';
import { Together } from '../database/together.js';
import type { ConsentSight } from './consents.js';
import { versionName } from './purpose.view.js';
import { answerAll, type Asked, type UseQuestion, type UseRow } from './use.statement.js';

export type UseAnswer =
  | { readonly allowed: true; readonly use: AllowedUse; readonly subject: string }
  | { readonly allowed: false; readonly reason: NoConsentReason };

/** Answers questions about use and writes them down: one statement, one round trip. */
export class UseStore {
  readonly #db: Db;
  readonly #asked: Together<Asked, UseRow | undefined>;

  constructor({ db, pool }: OpenedDatabase) {
    this.#db = db;
    this.#asked = new Together((asked) => answerAll(pool, asked));
  }

  /** A repeated question is judged anew, but stands in the log once. */
  async ask(sight: ConsentSight, question: UseQuestion): Promise<UseAnswer> {
    const { item, request } = question;
    if (!isWithin(question)) return { allowed: false, reason: 'beyond-purpose' };
    const row = await this.#asked.ask([sight, question]);
    if (!row) return { allowed: false, reason: 'never-given' };
    if (row.why) return { allowed: false, reason: row.why };
    const { basis } = item.value;
    const use: AllowedUse = {
      use: row.id ?? (await this.#written(sight.agency, request)),
      at: sight.now.toISOString(),
      basis: basis.kind,
      textVersion: row.text_version ?? versionName(item),
      ...(basis.kind === 'law' && { law: basis.law }),
      ...(row.receipt && { receipt: row.receipt }),
      ...(row.valid_until && { validUntil: row.valid_until }),
    };
    return { allowed: true, use, subject: row.subject };
  }

  /** The same question, asked twice at once: the other one wrote after this one had begun to look. */
  async #written(agency: string, request: Buffer): Promise<string> {
    const { id } = await this.#db
      .selectFrom('consent_use')
      .select('id')
      .where('agency', '=', agency)
      .where('request', '=', request)
      .executeTakeFirstOrThrow();
    return id;
  }

  /** Says what a use led to; the first word counts. @returns whether there is such a use of this system. */
  async report(
    agency: string,
    id: string,
    actor: string,
    result: { readonly result: string; readonly case?: string; readonly at: Date },
  ): Promise<boolean> {
    const { rows } = await sql<{ id: string }>`
      UPDATE consent_use SET result = coalesce(result, ${result.result}),
        result_at = coalesce(result_at, ${result.at}),
        result_case = coalesce(result_case, ${result.case ?? null})
      WHERE agency = ${agency} AND id = ${id} AND actor = ${actor} AND allowed
      RETURNING id`.execute(this.#db);
    return rows.length === 1;
  }

  async find(agency: string, id: string) {
    return this.#db
      .selectFrom('consent_use')
      .select(['purpose', 'actor'])
      .where('agency', '=', agency)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  /** The use log of a subject, newest first. */
  async list(
    agency: string,
    subject: string,
    { purpose, after }: { readonly purpose?: string; readonly after?: string },
    most: number,
  ) {
    let query = this.#db
      .selectFrom('consent_use')
      .selectAll()
      .where('agency', '=', agency)
      .where('subject', '=', subject)
      .orderBy('id', 'desc')
      .limit(most);
    if (purpose) query = query.where('purpose', '=', purpose);
    if (after) query = query.where('id', '<', after);
    return query.execute();
  }
}

/** Only what the purpose itself lists: a new use is a new purpose (law.md B4). */
const isWithin = ({ item, use, data }: UseQuestion): boolean =>
  item.value.uses.some(({ id }) => id === use) &&
  data.every((category) => item.value.data.some(({ id }) => id === category));
