import type { EventOutcome, SituationEvent } from '@zabota/contract';
import { UseStore } from '../consent/use.store.js';
import type { KnownSubject, SubjectHash } from '../consent/subjects.js';
import type { Item } from '../content/content.file.js';
import type { ScenarioItem, SituationItem } from '../content/situation.schema.js';
import { keyed, sha256 } from '../crypto/secrets.js';
import { makeId } from '../database/id.js';
import { writeTogether, type Parts } from '../database/write-together.js';
import type { Attempt } from '../idempotency/attempt.js';
import { ProblemError } from '../problems/problem.js';
import { isEligible, viewConditions } from './eligibility.js';
import { allPrefixed, checkEvent, triggered } from './event.intake.js';
import { fileOffer, type OfferBasis } from './offer.filing.js';
import type { Offers } from './offers.js';
import { openStates } from './transition.js';

/** An event on its way from the system that reports it. */
export interface Reported {
  readonly agency: string;
  readonly input: SituationEvent;
  readonly who: SubjectHash;
  readonly actor: string;
  readonly isTest: boolean;
  readonly attempt: Attempt;
}

type Outcome = EventOutcome['outcomes'][number];
interface Judged {
  readonly outcome: Outcome;
  readonly parts: Parts;
  readonly use?: string;
}

const mostTries = 4;

/** Takes events of life situations: consent first, then eligibility, then an offer (A32, A62). */
export class EventStore {
  readonly #offers: Offers;
  readonly #uses: UseStore;

  constructor(offers: Offers) {
    this.#offers = offers;
    this.#uses = new UseStore(offers.desk.platform.database);
  }

  /** @throws ProblemError `invalid-field` for what no situation knows, `out-of-range` for times to come. */
  async take(
    reported: Reported,
  ): Promise<{ readonly told: EventOutcome; readonly isRepeat: boolean }> {
    const { agency, input } = reported;
    const situation = checkEvent(this.#offers, agency, input);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const earlier = await this.#earlier(reported);
      if (earlier) return { told: earlier, isRepeat: true };
      const judged: Judged[] = [];
      for (const scenario of triggered(situation.value, input.event))
        judged.push(await this.#judge(reported, situation, scenario));
      const told = { event: makeId(), outcomes: judged.map(({ outcome }) => outcome) };
      if (await this.#write(reported, told, judged)) {
        await this.#reportUses(reported, judged);
        return { told, isRepeat: false };
      }
    }
    throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
  }

  async #judge(
    reported: Reported,
    situation: Item<SituationItem>,
    scenario: ScenarioItem,
  ): Promise<Judged> {
    const { agency, input, who } = reported;
    const only = (outcome: Outcome['outcome'], more: Partial<Outcome> = {}): Judged => ({
      outcome: { scenario: scenario.id, outcome, conditions: [], ...more },
      parts: {},
    });
    const now = this.#offers.desk.platform.clock.now();
    const event = situation.value.events.find(({ id }) => id === input.event);
    const age = now.getTime() - Date.parse(input.happenedAt);
    if (age > (event?.['act-within-days'] ?? 0) * 86_400_000) return only('too-old');
    const allowed = await this.#allowance(reported, scenario);
    if (!allowed) return only('no-consent');
    const { subjects } = this.#offers.consents;
    const subject = await subjects.require(agency, who, now);
    const use = allowed.use ? { use: allowed.use } : {};
    const hindrance = await this.#hindrance(agency, subject, situation.id, scenario.id);
    if (hindrance) return { ...only(hindrance), ...use };
    const facts = input.facts ?? {};
    const conditions = viewConditions(scenario, facts, 'ru');
    if (!isEligible(scenario, facts)) return { ...only('not-eligible', { conditions }), ...use };
    const { id: offer, parts } = await fileOffer(this.#offers, {
      ...reported,
      subject,
      situation,
      scenario,
      event: input.event,
      happenedAt: new Date(input.happenedAt),
      basis: allowed.basis,
      facts,
    });
    return { ...only('offered', { conditions, offer }), parts, ...use };
  }

  /** Nothing about the client is looked at before this says yes; the look stands in the use log. */
  async #allowance(
    { agency, input, who, actor }: Reported,
    { id, basis, facts }: ScenarioItem,
  ): Promise<{ readonly basis: OfferBasis; readonly use?: string } | undefined> {
    if ('law' in basis) return { basis: { kind: 'law', law: basis.law } };
    const sight = this.#offers.consents.sight(agency, 'ru');
    const item = sight.texts.find(basis.purpose);
    if (!item) return undefined;
    const answer = await this.#uses.ask(sight, {
      who,
      item,
      use: basis.use,
      data: [...new Set(facts.flatMap(({ data }) => data ?? []))],
      actor: 'service',
      request: sha256(JSON.stringify(['event', actor, input.reference, id])),
    });
    if (!answer.allowed || !answer.use.receipt) return undefined;
    const { receipt, use } = answer.use;
    return { basis: { kind: 'consent', purpose: item.id, receipt }, use };
  }

  async #hindrance(agency: string, { id }: KnownSubject, situation: string, scenario: string) {
    const { db } = this.#offers.desk.platform.database;
    const stop = await db
      .selectFrom('offer_stop')
      .select('at')
      .where('agency', '=', agency)
      .where('subject', '=', id)
      .where('situation', '=', situation)
      .where('scenario', 'in', ['', scenario])
      .executeTakeFirst();
    if (stop) return 'stopped-by-client' as const;
    const waiting = await db
      .selectFrom('offer')
      .select('id')
      .where('agency', '=', agency)
      .where('subject', '=', id)
      .where('situation', '=', situation)
      .where('scenario', '=', scenario)
      .where('state', 'in', [...openStates, 'confirmed'])
      .executeTakeFirst();
    return waiting && ('already-offered' as const);
  }

  async #write(reported: Reported, told: EventOutcome, judged: readonly Judged[]) {
    const { agency, input, actor, attempt } = reported;
    const { repeats, clock, database } = this.#offers.desk.platform;
    const outcomes = JSON.stringify(told.outcomes);
    const offered = judged.flatMap(({ parts }, index) =>
      Object.keys(parts).length > 0 ? [`s${index}_offered`] : [],
    );
    const parts: Parts = {
      first: repeats.remember(attempt, told),
      event: database.db
        .insertInto('situation_event')
        .values({
          agency,
          id: told.event,
          situation: input.situation,
          event: input.event,
          reference: this.#reference(reported),
          happened_at: new Date(input.happenedAt),
          received_at: clock.now(),
          actor,
          outcomes,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id'),
      ...allPrefixed(
        judged.map(({ parts: own }) => own),
        's',
      ),
    };
    const expected = Object.fromEntries(offered.map((name) => [name, 1]));
    return writeTogether(database.db, parts, { first: 1, event: 1, ...expected });
  }

  /** The same event by its key, or by its own number under any key: it counts once. */
  async #earlier(reported: Reported): Promise<EventOutcome | undefined> {
    const { repeats, database } = this.#offers.desk.platform;
    const byKey = await repeats.find<EventOutcome>(reported.attempt);
    if (byKey) return byKey;
    const row = await database.db
      .selectFrom('situation_event')
      .select(['id', 'outcomes'])
      .where('agency', '=', reported.agency)
      .where('reference', '=', this.#reference(reported))
      .executeTakeFirst();
    return row && { event: row.id, outcomes: JSON.parse(row.outcomes) as Outcome[] };
  }

  /** Numbers of events may say something about people: only a keyed hash is kept. */
  #reference({ input, isTest }: Reported): Buffer {
    const { ring } = this.#offers.desk.platform;
    const { situation, event, reference, subject } = input;
    const parts = [situation, event, reference, subject.issuer, subject.subject];
    return keyed(ring.key('guess'), 'event', String(isTest), ...parts);
  }

  async #reportUses({ agency }: Reported, judged: readonly Judged[]): Promise<void> {
    const at = this.#offers.desk.platform.clock.now();
    for (const { use, outcome } of judged) {
      const result = outcome.outcome === 'offered' ? 'offered' : 'nothing-due';
      if (use) await this.#uses.report(agency, use, 'service', { result, at });
    }
  }
}
