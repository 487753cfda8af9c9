import type { OfferAnswer } from '@zabota/contract';
import type { ClientIdentity } from '../access/caller.js';
import { fileCase, withFreshNumber } from '../case/case.filing.js';
import { stateOf } from '../consent/standing.js';
import { lastOf } from '../consent/standing.view.js';
import type { KnownSubject } from '../consent/subjects.js';
import { sealPersonal } from '../crypto/personal.js';
import { insertions } from '../database/new-rows.js';
import { writeTogether, type Parts } from '../database/write-together.js';
import { addDays } from '../deadline/local-date.js';
import type { Attempt } from '../idempotency/attempt.js';
import type { Language } from '../messages/messages.js';
import { ProblemError, type FieldFault } from '../problems/problem.js';
import { allPrefixed } from './event.intake.js';
import { offerPlace, scenarioOfOffer, type OfferPersonal } from './offer.record.js';
import type { Offers } from './offers.js';
import type { OfferRecord } from './offer.view.js';

/** A client’s answer on its way. */
export interface Answering {
  readonly agency: string;
  readonly id: string;
  readonly client: ClientIdentity;
  readonly answer: OfferAnswer;
  readonly lang: Language;
  readonly attempt: Attempt;
}

const mostTries = 4;
/** An offer that was put off comes back after so many days. */
const notNowDays = 14;

/** Carries out what clients answer to offers (A64). Nothing is sent anywhere before they confirm. */
export class AnswerStore {
  readonly #offers: Offers;

  constructor(offers: Offers) {
    this.#offers = offers;
  }

  /** @throws ProblemError `illegal-transition`, `offer-changed`, `no-consent`, `invalid-field`. */
  take(answering: Answering): Promise<{ readonly isRepeat: boolean }> {
    return withFreshNumber(() => this.#take(answering));
  }

  async #take(answering: Answering): Promise<{ readonly isRepeat: boolean }> {
    const { agency, id, client, attempt } = answering;
    const { repeats, database } = this.#offers.desk.platform;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { record, subject } = await this.#offers.mine(agency, client, id);
      if ((await repeats.find(attempt)) !== undefined) return { isRepeat: true };
      const parts = await this.#parts(answering, record, subject);
      const isWritten = await writeTogether(
        database.db,
        { first: repeats.remember(attempt, { offer: id }), ...parts },
        { first: 1, changed: 1 },
      );
      if (isWritten) return { isRepeat: false };
    }
    throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
  }

  async #parts(answering: Answering, record: OfferRecord, subject: KnownSubject): Promise<Parts> {
    const { answer } = answering;
    const { row, personal } = record;
    const state = this.#offers.next(row.state, answer.type);
    if (answer.version !== row.version)
      throw new ProblemError('offer-changed', { parameters: { version: row.version } });
    const change = (
      more: Parameters<Offers['changing']>[1] = {},
      type: Parameters<Offers['changing']>[2] = state,
    ) => this.#offers.changing(row, { state, ...more }, type, 'client');
    const { at } = this.#offers.desk.sight(row.agency, 'ru');
    switch (answer.type) {
      case 'confirm':
        await this.#checkConsent(record, subject);
        return { ...change(), ...(await this.#cases(answering, record)) };
      case 'change': {
        const changed = this.#changed(record, answer);
        return change({ personal: await this.#seal(record, subject, changed) }, 'changed');
      }
      case 'decline': {
        const { reason, comment } = answer;
        const { scenario } = scenarioOfOffer(this.#content(row.agency), row);
        if (!scenario['decline-reasons'].some((one) => one.id === reason)) throw invalid('/reason');
        const said = { ...personal, ...(comment && { comment }) };
        const sealed = await this.#seal(record, subject, said);
        return change({ decline_reason: reason, personal: sealed });
      }
      case 'not-now': {
        const again = answer.askAgainOn ?? addDays(at.today, notNowDays);
        if (again <= at.today || again > row.expires_on)
          throw answer.askAgainOn
            ? invalid('/askAgainOn', 'out-of-range')
            : this.#tooLate(row.state);
        return change({ ask_again_on: again });
      }
      case 'stop-offering':
        return { ...change(), ...this.#stop(record, subject, answer.scope, at.now) };
    }
  }

  /** So near its end an offer cannot be put off any further. */
  #tooLate(state: string): ProblemError {
    return new ProblemError('illegal-transition', {
      parameters: { state, command: 'not-now', legal: ['confirm', 'decline', 'stop-offering'] },
    });
  }

  #content(agency: string) {
    return this.#offers.desk.sight(agency, 'ru').content;
  }

  /** The consent may have ended since the offer was made. */
  async #checkConsent({ row }: OfferRecord, subject: KnownSubject): Promise<void> {
    if (row.basis === 'law' || !row.purpose) return;
    const { consents } = this.#offers;
    const { texts, today } = consents.sight(row.agency, 'ru');
    const item = texts.find(row.purpose);
    const stands = (await consents.reader.standings(row.agency, subject)).find(
      ({ purpose }) => purpose === row.purpose,
    );
    const context = { today, inForce: item ? texts.inForce(item) : [] };
    const state = stateOf(stands && lastOf(stands), context);
    if (state === 'active') return;
    const reason = state === 'expired' || state === 'withdrawn' ? state : 'text-changed';
    throw new ProblemError('no-consent', { parameters: { reason } });
  }

  #changed(
    { row, personal }: OfferRecord,
    answer: OfferAnswer & { type: 'change' },
  ): OfferPersonal {
    const { scenario } = scenarioOfOffer(this.#content(row.agency), row);
    const optional = scenario.steps.filter((step) => step.optional).map(({ id }) => id);
    const strange = answer.steps.findIndex((id) => !optional.includes(id));
    if (strange >= 0) throw invalid(`/steps/${strange}`);
    for (const [id, option] of Object.entries(answer.choices)) {
      const choice = scenario.choices.find((one) => one.id === id);
      if (!choice?.options.some((one) => one.id === option)) throw invalid(`/choices/${id}`);
    }
    return {
      ...personal,
      without: optional.filter((id) => !answer.steps.includes(id)),
      choices: { ...personal.choices, ...answer.choices },
    };
  }

  async #seal({ row }: OfferRecord, subject: KnownSubject, personal: OfferPersonal) {
    const now = this.#offers.desk.platform.clock.now();
    const key = await this.#offers.consents.subjects.personalKey(row.agency, subject, now);
    return sealPersonal(key, offerPlace(row.agency, row.id), personal);
  }

  /** Each chosen step with a service becomes a case of the client’s own, which the tracker shows (A65). */
  async #cases({ client, lang }: Answering, { row, personal }: OfferRecord): Promise<Parts> {
    const { desk } = this.#offers;
    const { content, at } = desk.sight(row.agency, lang);
    const edition = content.on(at.today);
    const { scenario } = scenarioOfOffer(content, row);
    const steps = scenario.steps.filter(({ id }) => !personal.without.includes(id));
    const services = steps.flatMap(({ service }) => edition.services.get(service ?? '') ?? []);
    const begun = services.map(async (service) => {
      const facts = {
        agency: row.agency,
        kind: 'application' as const,
        regime: null,
        scenario: service.id,
        scenario_version: service.version,
        service: service.id,
        situation: row.situation,
        is_test: row.is_test,
        channel: 'site',
        owner_hash: desk.cases.ownerHash(client),
        parent: null,
        language: lang,
        notify: 'none' as const,
      };
      const filed = await fileCase(
        desk.cases,
        {
          row: facts,
          personal: {},
          filedAt: at.now,
          doer: { actor: 'client', channel: 'site' },
        },
        at,
      );
      const link = { agency: row.agency, offer_id: row.id, case_id: filed.row.id };
      return insertions({ ...filed.rows, offer_case: [link] });
    });
    return allPrefixed(await Promise.all(begun), 'c');
  }

  #stop(
    { row }: OfferRecord,
    { id }: KnownSubject,
    scope: 'scenario' | 'situation',
    at: Date,
  ): Parts {
    const { agency, situation } = row;
    return {
      stop: this.#offers.desk.platform.database.db
        .insertInto('offer_stop')
        .values({
          agency,
          subject: id,
          situation,
          scenario: scope === 'scenario' ? row.scenario : '',
          at,
        })
        .onConflict((conflict) => conflict.doNothing()),
    };
  }
}

const invalid = (pointer: string, code: FieldFault['code'] = 'not-listed'): ProblemError =>
  new ProblemError('invalid-field', { errors: [{ pointer, code }] });
