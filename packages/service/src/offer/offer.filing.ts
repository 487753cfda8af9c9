import type { LegalBasis } from '@zabota/contract';
import type { Static } from 'typebox';
import type { KnownSubject } from '../consent/subjects.js';
import type { Item } from '../content/content.file.js';
import type { ScenarioItem, SituationItem } from '../content/situation.schema.js';
import { makeId } from '../database/id.js';
import type { Parts } from '../database/write-together.js';
import { addDays } from '../deadline/local-date.js';
import { viewDraft } from './draft.js';
import type { Facts } from './eligibility.js';
import type { OfferPersonal } from './offer.record.js';
import type { Offers } from './offers.js';

/** What lets us approach somebody unasked (A32, A33, A61). */
export type OfferBasis =
  | { readonly kind: 'consent'; readonly purpose: string; readonly receipt: string }
  | { readonly kind: 'law'; readonly law: Static<typeof LegalBasis> };

/** Everything an offer is made from. */
export interface NewOffer {
  readonly agency: string;
  readonly subject: KnownSubject;
  readonly situation: Item<SituationItem>;
  readonly scenario: ScenarioItem;
  readonly event: string;
  readonly happenedAt: Date;
  /** Absent where nobody named one; then nothing is made. */
  readonly basis: OfferBasis | undefined;
  readonly facts: Facts;
  readonly isTest: boolean;
  readonly actor: string;
}

/** The rows of an offer, for one statement; `offered` must write one. @throws ProblemError `promise-incomplete`. */
export async function fileOffer(
  offers: Offers,
  { agency, subject, situation, scenario, basis, facts, ...given }: NewOffer,
): Promise<{ readonly id: string; readonly parts: Parts }> {
  const { content, at } = offers.desk.sight(agency, 'ru');
  const personal: OfferPersonal = {
    facts: Object.fromEntries(
      scenario.facts.flatMap(({ id }) => (facts[id] === undefined ? [] : [[id, facts[id]]])),
    ),
    factsAt: given.happenedAt.toISOString(),
    without: [],
    choices: {},
  };
  const draft = viewDraft(
    { situation: situation.value, scenario, version: situation.version },
    personal,
    { edition: content.on(at.today), calendar: at.calendar, start: at.today, lang: 'ru' },
  );
  const id = makeId();
  const row = {
    agency,
    id,
    subject: subject.id,
    situation: situation.id,
    scenario: scenario.id,
    scenario_version: situation.version,
    event: given.event,
    event_at: given.happenedAt,
    basis: basis?.kind ?? 'consent',
    purpose: basis?.kind === 'consent' ? basis.purpose : null,
    receipt: basis?.kind === 'consent' ? basis.receipt : null,
    law: basis?.kind === 'law' ? JSON.stringify(basis.law) : null,
    expires_on: addDays(at.today, scenario['answer-days']),
    ask_again_on: null,
    is_test: given.isTest,
    decline_reason: null,
    created_at: at.now,
  };
  const promised = { event: given.event, basis, draft };
  const key = await offers.consents.subjects.personalKey(agency, subject, at.now);
  return { id, parts: offers.filing(row, key, personal, promised, given.actor) };
}
