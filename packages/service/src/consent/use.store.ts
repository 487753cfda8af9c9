import type { AllowedUse, NoConsentReason } from '@zabota/contract';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';
import type { ConsentUseTable } from './consent.tables.js';
import type { ConsentSight } from './consents.js';
import { versionName, type PurposeVersion } from './purpose.view.js';
import { stateOf } from './standing.js';
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
  readonly id: string | null;
  readonly decision: ConsentUseTable['purpose'] | null;
  readonly receipt: string | null;
  readonly text_version: string | null;
  readonly valid_until: string | null;
}

const reasons: Readonly<Record<string, NoConsentReason>> = {
  none: 'never-given',
  'not-now': 'never-given',
  'never-ask': 'refused',
  refused: 'refused',
  withdrawn: 'withdrawn',
  expired: 'expired',
  outdated: 'text-changed',
};

/** Answers questions about use and writes them down: one statement, one round trip. */
export class UseStore {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  /** A repeated question is judged anew, but stands in the log once. */
  async ask(sight: ConsentSight, question: UseQuestion): Promise<UseAnswer> {
    const { item } = question;
    if (!isWithin(question)) return { allowed: false, reason: 'beyond-purpose' };
    const { rows } = await this.#statement(sight, question).execute(this.#db);
    const [row] = rows;
    if (!row) return { allowed: false, reason: 'never-given' };
    const inForce = sight.texts.inForce(item);
    const last =
      row.decision === null
        ? undefined
        : {
            decision: row.decision as 'grant',
            revision: 1,
            textVersion: row.text_version ?? '',
            validUntil: row.valid_until,
            askAgainOn: null,
          };
    const state = stateOf(last, { today: sight.today, inForce });
    const { basis } = item.value;
    if (basis.kind === 'consent' && state !== 'active')
      return { allowed: false, reason: reasons[state] ?? 'never-given' };
    const use: AllowedUse = {
      use: row.id ?? '',
      at: sight.now.toISOString(),
      basis: basis.kind,
      textVersion: basis.kind === 'law' ? versionName(item) : (row.text_version ?? ''),
      ...(basis.kind === 'law' && { law: basis.law }),
      ...(basis.kind === 'consent' && row.receipt && { receipt: row.receipt }),
      ...(basis.kind === 'consent' && row.valid_until && { validUntil: row.valid_until }),
    };
    return { allowed: true, use, subject: row.subject };
  }

  #statement(sight: ConsentSight, question: UseQuestion): RawBuilder<Row> {
    const { agency, today, now, texts } = sight;
    const { who, item, use, data, actor, request } = question;
    const inForce = sql.join([...texts.inForce(item)]);
    const isLaw = item.value.basis.kind === 'law';
    const why = sql`CASE
      WHEN decision = 'grant' AND text_version NOT IN (${inForce}) THEN 'text-changed'
      WHEN decision = 'grant' AND valid_until < ${today} THEN 'expired'
      WHEN decision = 'grant' THEN NULL
      WHEN decision = 'withdraw' THEN 'withdrawn'
      WHEN decision IN ('refuse', 'never-ask') THEN 'refused'
      ELSE 'never-given' END`;
    return sql<Row>`
      WITH stands AS (
        SELECT s.id AS subject, c.decision, c.receipt, c.text_version, c.valid_until
        FROM subject s LEFT JOIN consent c
          ON c.agency = s.agency AND c.subject = s.id AND c.purpose = ${item.id}
        WHERE s.agency = ${agency} AND s.hash = ${who.hash}
      ), logged AS (
        INSERT INTO consent_use (agency, id, subject, at, purpose, use, data, allowed, why,
          receipt, text_version, actor, request)
        SELECT ${agency}, ${makeId()}, subject, ${now}, ${item.id}, ${use},
          ${JSON.stringify(data)}, ${isLaw ? sql`true` : sql`(${why}) IS NULL`},
          ${isLaw ? sql`NULL` : why}, receipt, coalesce(text_version, ${versionName(item)}),
          ${actor}, ${request}
        FROM stands
        ON CONFLICT (agency, request) DO NOTHING RETURNING id
      )
      SELECT stands.*, coalesce((SELECT id FROM logged), (
        SELECT id FROM consent_use WHERE agency = ${agency} AND request = ${request})) AS id
      FROM stands`;
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
