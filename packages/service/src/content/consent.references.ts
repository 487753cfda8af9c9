import type { Edition } from './content.js';
import type { PurposeItem } from './purpose.schema.js';
import type { ScenarioItem, SituationItem } from './situation.schema.js';

/** What purposes and situations name of each other and of services must lead somewhere. */
export const consentFaults = (edition: Edition): string[] => [
  ...[...edition.purposes.values()].flatMap(({ id, value }) =>
    purposeFaults(edition, value).map((fault) => `purposes/${id}.yaml: ${fault}`),
  ),
  ...[...edition.situations.values()].flatMap(({ id, value }) =>
    value.scenarios.flatMap((scenario) =>
      scenarioFaults(edition, value, scenario).map((fault) => `situations/${id}.yaml: ${fault}`),
    ),
  ),
];

function purposeFaults({ agency, services, situations }: Edition, item: PurposeItem) {
  const { situation, kind, basis, valid, storage } = item;
  return [
    ...(agency.operator ? [] : ['say in agency.yaml who the operator is and where data lie.']),
    ...(situation && !situations.has(situation) ? [`there is no situation "${situation}".`] : []),
    ...missing(item.services ?? [], services, 'service'),
    ...(basis.kind === 'consent' && !valid.days ? ['say after how many days a consent ends.'] : []),
    ...((kind === 'site-storage') === (storage !== undefined)
      ? []
      : ['“storage” belongs to the kind site-storage, and to it alone.']),
  ];
}

function scenarioFaults(
  { services, purposes }: Edition,
  { events }: SituationItem,
  { id, basis, conditions, facts, steps, events: on }: ScenarioItem,
) {
  const known = new Set(facts.map((fact) => fact.id));
  const purpose = 'purpose' in basis ? purposes.get(basis.purpose)?.value : undefined;
  return [
    ...missing(on, new Set(events.map((event) => event.id)), 'event'),
    ...missing(
      conditions.map(({ fact }) => fact),
      known,
      'fact',
    ),
    ...missing(
      steps.flatMap(({ service }) => service ?? []),
      services,
      'service',
    ),
    ...('purpose' in basis && !purpose?.uses.some(({ id: use }) => use === basis.use)
      ? [`scenario "${id}": the purpose "${basis.purpose}" lists no use "${basis.use}".`]
      : []),
    ...(purpose
      ? missing(
          facts.flatMap(({ data }) => data ?? []),
          new Set(purpose.data.map(({ id: data }) => data)),
          'data category of the purpose',
        )
      : []),
  ];
}

const missing = (names: readonly string[], known: { has(name: string): boolean }, what: string) =>
  names.filter((name) => !known.has(name)).map((name) => `there is no ${what} "${name}".`);
