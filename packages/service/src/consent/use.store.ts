import type { AllowedUse, NoConsentReason } from '@zabota/contract';
import { sql } from 'kysely';
import type { Db, OpenedDatabase } from '../database/database.js';
import { makeId } from '../database/id.js';
import type { ConsentSight } from './consents.js';
import { versionName, type PurposeVersion } from './purpose.view.js';
import type { SubjectHash } from './subjects.js';

/** A question of a system, or of the service itself: may this be used for this purpose, now? */
export interface UseQuestion {
  readonly who: SubjectHash;
  readonly item: PurposeVersion;
  readonly use: string;
  readonly data: readonly string[];
  /** Who would use it: `key <id>`, or `service`. */
  readonly actor: string;
  /** A repeated question is one use. */
  readonly request: Buffer;
}

export type UseAnswer =
  | { readonly allowed: true; readonly use: AllowedUse; readonly subject: string }
  | { readonly allowed: false; readonly reason: NoConsentReason };

interface Row {
  readonly subject: string;
  readonly id: string;
  readonly why: NoConsentReason | null;
  readonly receipt: string | null;
  readonly text_version: string | null;
  readonly valid_until: string | null;
}

/**
 * One statement that is planned once for each connection: planning it took longer than doing it.
 * Poolers between service and database have to know named statements (PgBouncer since 1.21).
 */
const askStatement = {
  name: 'consent-ask',
  text: `
    WITH stands AS (
      SELECT s.id AS subject, c.receipt, c.text_version, c.valid_until, CASE
        WHEN $3 THEN NULL
        WHEN c.decision = 'grant' AND c.text_version <> ALL ($4::text[]) THEN 'text-changed'
        WHEN c.decision = 'grant' AND c.valid_until < $5::date THEN 'expired'
        WHEN c.decision = 'grant' THEN NULL
        WHEN c.decision = 'withdraw' THEN 'withdrawn'
        WHEN c.decision IN ('refuse', 'never-ask') THEN 'refused'
        ELSE 'never-given' END AS why
      FROM subject s LEFT JOIN consent c
        ON c.agency = s.agency AND c.subject = s.id AND c.purpose = $6
      WHERE s.agency = $1 AND s.hash = $2
    ), logged AS (
      INSERT INTO consent_use (agency, id, subject, at, purpose, use, data, allowed, why,
        receipt, text_version, actor, request)
      SELECT $1, $7, subject, $8, $6, $9, $10, why IS NULL, why, receipt,
        coalesce(text_version, $11), $12, $13
      FROM stands ON CONFLICT (agency, request) DO NOTHING RETURNING id
    )
    SELECT subject, receipt, text_version, valid_until, why, coalesce((SELECT id FROM logged), (
      SELECT u.id FROM consent_use u WHERE u.agency = $1 AND u.request = $13)) AS id
    FROM stands`,
};

/** Answers questions about use and writes them down: one statement, one round trip. */
export class UseStore {
  readonly #db: Db;
  readonly #pool: OpenedDatabase['pool'];

  constructor({ db, pool }: OpenedDatabase) {
    this.#db = db;
    this.#pool = pool;
  }

  /** A repeated question is judged anew, but stands in the log once. */
  async ask(sight: ConsentSight, question: UseQuestion): Promise<UseAnswer> {
    const { item } = question;
    if (!isWithin(question)) return { allowed: false, reason: 'beyond-purpose' };
    const { rows } = await this.#pool.query<Row>({
      ...askStatement,
      values: valuesOf(sight, question),
    });
    const [row] = rows;
    if (!row) return { allowed: false, reason: 'never-given' };
    if (row.why) return { allowed: false, reason: row.why };
    const { basis } = item.value;
    const use: AllowedUse = {
      use: row.id,
      at: sight.now.toISOString(),
      basis: basis.kind,
      textVersion: row.text_version ?? versionName(item),
      ...(basis.kind === 'law' && { law: basis.law }),
      ...(row.receipt && { receipt: row.receipt }),
      ...(row.valid_until && { validUntil: row.valid_until }),
    };
    return { allowed: true, use, subject: row.subject };
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

/** In the order of the statement. */
const valuesOf = (
  { agency, today, now, texts }: ConsentSight,
  { who, item, use, data, actor, request }: UseQuestion,
): unknown[] => [
  agency,
  who.hash,
  item.value.basis.kind === 'law',
  texts.inForce(item),
  today,
  item.id,
  makeId(),
  now,
  use,
  JSON.stringify(data),
  versionName(item),
  actor,
  request,
];

/** Only what the purpose itself lists: a new use is a new purpose (law.md B4). */
const isWithin = ({ item, use, data }: UseQuestion): boolean =>
  item.value.uses.some(({ id }) => id === use) &&
  data.every((category) => item.value.data.some(({ id }) => id === category));
