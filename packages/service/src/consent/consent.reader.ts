import { sql } from 'kysely';
import type { ConsentReceipt, DecidingFor, DecisionKind, SignedReceipt } from '@zabota/contract';
import { openPersonal, type DataKey, type Place } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import type { KnownSubject } from './subjects.js';

/** What of a decision is sealed: the receipt as it was issued, and who decided for the client. */
export interface DecisionPersonal {
  readonly receipt: ConsentReceipt;
  readonly jws: string;
  readonly representative?: DecidingFor;
}

/** A row of the projection, as it is read. */
export interface ConsentRow {
  readonly purpose: string;
  readonly revision: number;
  readonly decision: DecisionKind;
  readonly at: Date;
  readonly receipt: string;
  readonly text_version: string;
  readonly valid_until: string | null;
  readonly ask_again_on: string | null;
  readonly sealed: Buffer;
  readonly seq: number;
  readonly due_on: string | null;
  readonly done_at: Date | null;
  readonly act: string | null;
}

/** The last row of a subject’s ledger. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: Buffer;
}

export const sealedAt = (agency: string, id: string): Place => ({
  agency,
  record: id,
  field: 'consent_decision.sealed',
});

export const openDecision = (
  key: DataKey,
  agency: string,
  id: string,
  sealed: Buffer,
): DecisionPersonal => openPersonal<DecisionPersonal>(key, sealedAt(agency, id), sealed);

/** Reads what a subject has decided. */
export class ConsentReader {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async head(agency: string, { id }: Pick<KnownSubject, 'id'>): Promise<LedgerHead | undefined> {
    return this.#db
      .selectFrom('consent_decision')
      .select(['seq', 'hash'])
      .where('agency', '=', agency)
      .where('subject', '=', id)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
  }

  /** The last decision about each purpose, with what is planned for the data where it has ended. */
  async standings(agency: string, { id }: Pick<KnownSubject, 'id'>): Promise<ConsentRow[]> {
    const { rows } = await sql<ConsentRow>`
      SELECT c.purpose, c.revision, c.decision, c.at, c.receipt, c.text_version, c.valid_until,
        c.ask_again_on, d.sealed, d.seq, x.due_on, x.done_at, x.act
      FROM consent c
      JOIN consent_decision d ON d.agency = c.agency AND d.id = c.receipt
      LEFT JOIN consent_destruction x ON x.agency = c.agency AND x.receipt = c.receipt
      WHERE c.agency = ${agency} AND c.subject = ${id}`.execute(this.#db);
    return rows;
  }

  /** Decisions of these subjects, newest first. */
  async decisions(
    agency: string,
    subjects: readonly string[],
    { purpose, after }: { readonly purpose?: string; readonly after?: string },
    most: number,
  ) {
    if (subjects.length === 0) return [];
    let query = this.#db
      .selectFrom('consent_decision')
      .selectAll()
      .where('agency', '=', agency)
      .where('subject', 'in', [...subjects])
      .orderBy('id', 'desc')
      .limit(most);
    if (purpose) query = query.where('purpose', '=', purpose);
    if (after) query = query.where('id', '<', after);
    return query.execute();
  }

  /** A receipt word for word as it was issued; another’s looks like none at all. */
  async receipt(
    agency: string,
    subjects: readonly KnownSubject[],
    id: string,
  ): Promise<SignedReceipt | undefined> {
    const row = await this.#db
      .selectFrom('consent_decision')
      .select(['subject', 'sealed'])
      .where('agency', '=', agency)
      .where('id', '=', id)
      .executeTakeFirst();
    const subject = subjects.find((one) => one.id === row?.subject);
    if (!row || !subject) return undefined;
    const { receipt, jws } = openDecision(subject.key, agency, id, row.sealed);
    return { receipt, jws };
  }
}
