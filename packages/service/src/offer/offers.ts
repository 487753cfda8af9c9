import { missingParts, type OfferState } from '@zabota/contract';
import { sql, type RawBuilder } from 'kysely';
import type { ClientIdentity } from '../access/caller.js';
import type { CaseRecord } from '../case/case.record.js';
import type { Desk } from '../case/desk.js';
import type { LedgerRow } from '../consent/ledger.hash.js';
import type { Consents } from '../consent/consents.js';
import type { KnownSubject } from '../consent/subjects.js';
import { openPersonal, sealPersonal, type DataKey } from '../crypto/personal.js';
import { findDataKey } from '../crypto/data-keys.js';
import type { Parts } from '../database/write-together.js';
import { ProblemError } from '../problems/problem.js';
import { nothingPersonal, offerPlace, type OfferPersonal, type OfferRow } from './offer.record.js';
import type { OfferRecord } from './offer.view.js';
import { openStates, transition, type OfferCommandType, type OfferPlace } from './transition.js';

/** Offers as they are read and made; what follows what is said in `transition` alone. */
export class Offers {
  readonly desk: Desk;
  readonly consents: Consents;

  constructor(desk: Desk, consents: Consents) {
    this.desk = desk;
    this.consents = consents;
  }

  get #db() {
    return this.desk.platform.database.db;
  }

  async ofClient(
    agency: string,
    client: ClientIdentity | undefined,
    situation?: string,
  ): Promise<OfferRecord[]> {
    const { subjects } = this.consents;
    const subject = client && (await subjects.find(agency, subjects.client(client)));
    if (!subject) return [];
    const { rows } = await sql<OfferRow>`
      SELECT * FROM offer WHERE agency = ${agency} AND subject = ${subject.id}
        ${situation ? sql`AND situation = ${situation}` : sql``}
      ORDER BY state IN ('drafted', 'not-now') DESC, id DESC LIMIT 100`.execute(this.#db);
    return this.#records(agency, rows, subject);
  }

  /** Another client’s offer looks like none at all. */
  async mine(agency: string, client: ClientIdentity, id: string) {
    const { subjects } = this.consents;
    const subject = await subjects.find(agency, subjects.client(client));
    const row = await this.row(agency, id);
    if (!subject || !row || row.subject !== subject.id) throw new ProblemError('not-found');
    const [record] = await this.#records(agency, [row], subject);
    if (!record) throw new ProblemError('not-found');
    return { record, subject };
  }

  async row(agency: string, id: string): Promise<OfferRow | undefined> {
    return this.#db
      .selectFrom('offer')
      .selectAll()
      .where('agency', '=', agency)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  /** @throws ProblemError `illegal-transition` with what would be legal. */
  next(state: OfferPlace, command: OfferCommandType): OfferState {
    const next = transition(state, command);
    if (typeof next === 'string') return next;
    throw new ProblemError('illegal-transition', {
      parameters: { state, command, legal: next.legal },
    });
  }

  /**
   * The rows of a new offer, which goes through the first three stages one by one.
   *
   * @throws ProblemError `promise-incomplete` when it would stand without event, basis or draft (A32).
   */
  filing(
    row: Omit<OfferRow, 'state' | 'state_since' | 'version' | 'personal'>,
    key: DataKey,
    personal: OfferPersonal,
    promised: object,
    actor: string,
  ): Parts {
    const missing = missingParts('offer', promised);
    if (missing.length > 0)
      throw new ProblemError('promise-incomplete', {
        parameters: { promise: 'offer', missing },
        errors: missing.map((pointer) => ({ pointer, code: 'missing' as const })),
      });
    const { agency, id, created_at: at } = row;
    const informed = this.next('new', 'inform');
    const consented = this.next(informed, 'rely');
    const state = this.next(consented, 'draft');
    const events = [informed, consented, state].map((type, index) => {
      return { agency, offer_id: id, seq: index + 1, at, type, actor };
    });
    return {
      offered: this.#db
        .insertInto('offer')
        .values({
          ...row,
          state,
          state_since: at,
          version: events.length,
          personal: sealPersonal(key, offerPlace(agency, id), personal),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id'),
      offer_events: this.#db.insertInto('offer_event').values(events),
    };
  }

  /** The rows of a change; nothing is written when somebody else changed the offer first. */
  changing(
    row: OfferRow,
    change: Partial<Pick<OfferRow, 'state' | 'ask_again_on' | 'decline_reason' | 'personal'>>,
    type: OfferState | 'changed',
    actor: string,
  ): Parts {
    const at = this.desk.platform.clock.now();
    const { agency, id, version } = row;
    const isMoved = change.state !== undefined && change.state !== row.state;
    return {
      changed: this.#db
        .updateTable('offer')
        .set({ ...change, version: version + 1, ...(isMoved && { state_since: at }) })
        .where('agency', '=', agency)
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('id'),
      offer_event: this.#db
        .insertInto('offer_event')
        .values({ agency, offer_id: id, seq: version + 1, at, type, actor }),
    };
  }

  /** Open offers under a consent end with it, in the statement that ends it. */
  readonly endWithConsent = (agency: string, subject: string, { purpose, at }: LedgerRow): Parts =>
    this.ending(
      sql`agency = ${agency} AND subject = ${subject} AND purpose = ${purpose}`,
      'end-consent',
      at,
      'client',
    );

  /** Ends every open offer that fits, whatever its version. */
  ending(
    where: RawBuilder<unknown>,
    command: 'end-consent' | 'expire',
    at: Date,
    actor: string,
  ): Parts {
    const state = this.next('drafted', command);
    const open = sql.join(openStates.map((one) => sql.lit(one)));
    return {
      ended: sql`UPDATE offer SET state = ${state}, state_since = ${at}, version = version + 1
        WHERE ${where} AND state IN (${open}) RETURNING agency, id, version`,
      ended_events: sql`INSERT INTO offer_event (agency, offer_id, seq, at, type, actor)
        SELECT agency, id, version, ${at}::timestamptz, ${state}, ${actor} FROM ended`,
    };
  }

  /** What offers knew under an ended consent is destroyed; that they were made stays. */
  readonly destroy = async (agency: string, subject: string, purpose: string): Promise<void> => {
    await sql`UPDATE offer SET personal = NULL
      WHERE agency = ${agency} AND subject = ${subject} AND purpose = ${purpose}
        AND state IN ('consent-ended', 'declined', 'stopped', 'expired')`.execute(this.#db);
  };

  async #records(
    agency: string,
    rows: readonly OfferRow[],
    subject: KnownSubject,
  ): Promise<OfferRecord[]> {
    const { ring } = this.desk.platform;
    const key = await findDataKey(this.#db, ring, agency, subject.personalKey);
    return Promise.all(rows.map((row) => this.#record(row, key)));
  }

  async #record(row: OfferRow, key: DataKey | undefined): Promise<OfferRecord> {
    const { agency, id, personal, receipt } = row;
    const events = await this.#db
      .selectFrom('offer_event')
      .select(['type', 'at'])
      .where('agency', '=', agency)
      .where('offer_id', '=', id)
      .orderBy('seq')
      .execute();
    const grown = await this.#db
      .selectFrom('offer_case')
      .select('case_id')
      .where('agency', '=', agency)
      .where('offer_id', '=', id)
      .execute();
    const cases = await Promise.all(
      grown.map(({ case_id }) => this.desk.cases.byId(agency, case_id)),
    );
    const given =
      receipt === null
        ? undefined
        : await this.#db
            .selectFrom('consent_decision')
            .select('at')
            .where('agency', '=', agency)
            .where('id', '=', receipt)
            .executeTakeFirst();
    return {
      row,
      personal:
        key && personal
          ? openPersonal<OfferPersonal>(key, offerPlace(agency, id), personal)
          : nothingPersonal,
      reached: Object.fromEntries(events.map(({ type, at }) => [type, at])),
      cases: cases.filter((one): one is CaseRecord => one !== undefined),
      ...(given && { givenAt: given.at }),
    };
  }
}
