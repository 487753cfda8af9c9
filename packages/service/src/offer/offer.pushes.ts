import type { OfferCommand, OfferInput, PushedOffer } from '@zabota/contract';
import { sql } from 'kysely';
import { stateOf } from '../consent/standing.js';
import { lastOf } from '../consent/standing.view.js';
import type { KnownSubject, SubjectHash } from '../consent/subjects.js';
import { writeTogether } from '../database/write-together.js';
import type { Attempt } from '../idempotency/attempt.js';
import { ProblemError } from '../problems/problem.js';
import { checkEvent } from './event.intake.js';
import { fileOffer, type OfferBasis } from './offer.filing.js';
import type { Offers } from './offers.js';

interface Pushing {
  readonly agency: string;
  readonly actor: string;
  readonly isTest: boolean;
  readonly attempt: Attempt;
}
type Pushed = { readonly pushed: PushedOffer; readonly isRepeat: boolean };

/** Offers that an agency prepares itself, and what it does to offers. */
export class OfferPushes {
  readonly #offers: Offers;

  constructor(offers: Offers) {
    this.#offers = offers;
  }

  /** @throws ProblemError `promise-incomplete` without a basis, `no-consent` for one that does not hold. */
  async offer(
    pushing: Pushing & { readonly input: OfferInput; readonly who: SubjectHash },
  ): Promise<Pushed> {
    const { agency, input, who, attempt, actor, isTest } = pushing;
    const { repeats, clock, database } = this.#offers.desk.platform;
    const earlier = await repeats.find<{ offer: string }>(attempt);
    if (earlier) return { pushed: await this.#view(agency, earlier.offer), isRepeat: true };
    const situation = checkEvent(this.#offers, agency, input);
    const scenario = situation.value.scenarios.find(({ id }) => id === input.scenario);
    if (!scenario)
      throw new ProblemError('invalid-field', {
        errors: [{ pointer: '/scenario', code: 'not-listed' }],
      });
    const subject = await this.#offers.consents.subjects.require(agency, who, clock.now());
    const { id, parts } = await fileOffer(this.#offers, {
      agency,
      subject,
      situation,
      scenario,
      event: input.event,
      happenedAt: new Date(input.happenedAt),
      basis: await this.#basis(agency, subject, input.basis),
      facts: input.facts ?? {},
      isTest,
      actor,
    });
    const isWritten = await writeTogether(
      database.db,
      { first: repeats.remember(attempt, { offer: id }), ...parts },
      { first: 1, offered: 1 },
    );
    if (isWritten) return { pushed: await this.#view(agency, id), isRepeat: false };
    const repeated = await repeats.find<{ offer: string }>(attempt);
    if (repeated) return { pushed: await this.#view(agency, repeated.offer), isRepeat: true };
    // Not a repeat: the same scenario waits for this client’s answer already.
    throw new ProblemError('illegal-transition', {
      parameters: { state: 'drafted', command: 'offer', legal: [] },
    });
  }

  async #basis(
    agency: string,
    subject: KnownSubject,
    basis: OfferInput['basis'],
  ): Promise<OfferBasis | undefined> {
    if (basis?.law) return { kind: 'law', law: basis.law };
    if (!basis?.consent) return undefined;
    const { consents } = this.#offers;
    const { texts, today } = consents.sight(agency, 'ru');
    const rows = await consents.reader.standings(agency, subject);
    const row = rows.find(({ receipt }) => receipt === basis.consent);
    const item = row && texts.find(row.purpose);
    const state = stateOf(row && lastOf(row), { today, inForce: item ? texts.inForce(item) : [] });
    if (!row || !item || item.value.kind !== 'proactive' || state !== 'active')
      throw new ProblemError('no-consent', {
        parameters: { reason: row && state === 'expired' ? 'expired' : 'never-given' },
      });
    return { kind: 'consent', purpose: row.purpose, receipt: row.receipt };
  }

  /** @throws ProblemError `illegal-transition`: no stage can be skipped (A67). */
  async command({
    agency,
    id,
    command,
    actor,
    isTest,
    attempt,
  }: Pushing & {
    readonly id: string;
    readonly command: OfferCommand['type'];
  }): Promise<Pushed> {
    const { repeats, database } = this.#offers.desk.platform;
    const row = await this.#offers.row(agency, id);
    if (!row || row.is_test !== isTest) throw new ProblemError('not-found');
    if (await repeats.find(attempt))
      return { pushed: await this.#view(agency, id), isRepeat: true };
    const state = this.#offers.next(row.state, command);
    if (command === 'satisfy') await this.#checkCases(agency, id);
    const isWritten = await writeTogether(
      database.db,
      {
        first: repeats.remember(attempt, { offer: id }),
        ...this.#offers.changing(row, { state }, state, actor),
      },
      { first: 1, changed: 1 },
    );
    if (!isWritten) throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
    return { pushed: await this.#view(agency, id), isRepeat: false };
  }

  /** A situation is solved when every need in it is closed or declined (A65). */
  async #checkCases(agency: string, id: string): Promise<void> {
    const { rows } = await sql`
      SELECT 1 FROM offer_case o JOIN "case" c ON c.agency = o.agency AND c.id = o.case_id
      WHERE o.agency = ${agency} AND o.offer_id = ${id} AND c.state NOT IN
        ('granted', 'partly-granted', 'refused', 'terminated', 'withdrawn')
      LIMIT 1`.execute(this.#offers.desk.platform.database.db);
    if (rows.length > 0)
      throw new ProblemError('illegal-transition', {
        parameters: { state: 'confirmed', command: 'satisfy', legal: [] },
      });
  }

  async #view(agency: string, id: string): Promise<PushedOffer> {
    const row = await this.#offers.row(agency, id);
    if (!row) throw new ProblemError('not-found');
    return { offer: id, state: row.state, version: row.version };
  }
}
