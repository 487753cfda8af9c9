import type { CaseSummary } from '@zabota/contract';
import { sql, type RawBuilder } from 'kysely';
import type { ClientIdentity } from '../access/caller.js';
import type { Language } from '../messages/messages.js';
import { viewSummary } from './case.view.js';
import type { Cases } from './cases.js';
import { finalStates } from './legality.js';

/** What staff ask for. */
export interface StaffQuestion {
  readonly state?: 'open' | 'final' | 'late';
  readonly kind?: 'application' | 'complaint' | 'initiative';
  readonly after?: string;
}

const pageSize = 50;
const mostOfClient = 200;

const over = sql`(${sql.join([...finalStates].map((state) => sql.lit(state)))})`;

/** Lists of cases: a client's own, and those of an agency, most urgent first. */
export class CaseLists {
  readonly #cases: Cases;

  constructor(cases: Cases) {
    this.#cases = cases;
  }

  async ofClient(
    agency: string,
    client: ClientIdentity | undefined,
    lang: Language,
  ): Promise<CaseSummary[]> {
    if (!client) return [];
    const owner = this.#cases.ownerHash(client);
    const ids = await this.#ids(sql`
      SELECT id FROM "case" WHERE agency = ${agency} AND owner_hash = ${owner}
      ORDER BY id DESC LIMIT ${sql.lit(mostOfClient)}`);
    return this.#summaries(agency, ids, lang);
  }

  async ofAgency(
    agency: string,
    question: StaffQuestion,
    lang: Language,
  ): Promise<{ cases: CaseSummary[]; next?: string }> {
    const content = this.#cases.contentOf(agency);
    const ids = await this.#ids(
      this.#staffQuery(agency, question, this.#cases.momentIn(content).today),
    );
    const next = ids.length > pageSize ? ids[pageSize - 1] : undefined;
    const cases = await this.#summaries(agency, ids.slice(0, pageSize), lang);
    return { cases, ...(next && { next }) };
  }

  /** Running terms of open cases that were filed before an instant, and the day that was told. */
  async openTerms(
    agency: string,
    before: string,
  ): Promise<{ readonly id: string; readonly told: string }[]> {
    const { rows } = await sql<{ id: string; told: string }>`
      SELECT id, due_on AS told FROM "case"
      WHERE agency = ${agency} AND filed_at < ${before}::timestamptz
        AND NOT is_paused AND state NOT IN ${over}
      ORDER BY id`.execute(this.#cases.services.database.db);
    return rows;
  }

  /** The place after which a page goes on is the urgency of its last case: due day and id. */
  #staffQuery(agency: string, { state, kind, after }: StaffQuestion, today: string) {
    const conditions: RawBuilder<unknown>[] = [
      sql`c.agency = ${agency}`,
      sql`NOT c.is_test`,
      ...(kind ? [sql`c.kind = ${kind}`] : []),
      ...(state === 'final' ? [sql`c.state IN ${over}`] : []),
      ...(state === 'open' || state === 'late' ? [sql`c.state NOT IN ${over}`] : []),
      ...(state === 'late' ? [sql`c.due_on < ${today} AND NOT c.is_paused`] : []),
      ...(after
        ? [
            sql`(coalesce(c.due_on, 'infinity'), c.id) > (
              SELECT coalesce(a.due_on, 'infinity'), a.id FROM "case" a
              WHERE a.agency = ${agency} AND a.id = ${after})`,
          ]
        : []),
    ];
    return sql<{ id: string }>`
      SELECT c.id FROM "case" c
      WHERE ${sql.join(conditions, sql` AND `)}
      ORDER BY coalesce(c.due_on, 'infinity'), c.id LIMIT ${sql.lit(pageSize + 1)}`;
  }

  async #ids(query: RawBuilder<unknown>): Promise<string[]> {
    const { rows } = await query.execute(this.#cases.services.database.db);
    return (rows as { id: string }[]).map(({ id }) => id);
  }

  async #summaries(agency: string, ids: readonly string[], lang: Language): Promise<CaseSummary[]> {
    const content = this.#cases.contentOf(agency);
    const sight = { content, at: this.#cases.momentIn(content), lang };
    const records = await Promise.all(ids.map((id) => this.#cases.byId(agency, id)));
    return records.flatMap((record) => (record ? [viewSummary(record, sight)] : []));
  }
}
