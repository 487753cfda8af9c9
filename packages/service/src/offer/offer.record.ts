import type { Selectable } from 'kysely';
import type { AgencyContent } from '../content/content.js';
import type { ScenarioItem, SituationItem } from '../content/situation.schema.js';
import type { Place } from '../crypto/personal.js';
import type { Facts } from './eligibility.js';
import type { OfferTable } from './offer.tables.js';

export type OfferRow = Selectable<OfferTable>;

/** What an offer knows about its client; sealed, and destroyed with the consent it rests on. */
export interface OfferPersonal {
  readonly facts: Facts;
  readonly factsAt: string;
  /** Optional steps that were left out. */
  readonly without: readonly string[];
  readonly choices: Readonly<Record<string, string>>;
  readonly comment?: string;
}

export const nothingPersonal: OfferPersonal = { facts: {}, factsAt: '', without: [], choices: {} };

export const offerPlace = (agency: string, id: string): Place => ({
  agency,
  record: id,
  field: 'offer.personal',
});

/** The content that an offer follows, in the version it was made under. */
export interface OfferScenario {
  readonly situation: SituationItem;
  readonly scenario: ScenarioItem;
  readonly version: string;
}

/** @throws Error when the version is not kept, which would be a fault of ours. */
export function scenarioOfOffer(
  content: AgencyContent,
  { situation: id, scenario: of, scenario_version: version }: OfferRow,
): OfferScenario {
  const situation = content
    .versions('situations', id)
    .find((item) => item.version === version)?.value;
  const scenario = situation?.scenarios.find((one) => one.id === of);
  if (!situation || !scenario) throw new Error(`The scenario ${of} ${version} is not known.`);
  return { situation, scenario, version };
}
