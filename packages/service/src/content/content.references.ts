import { AgainstKind } from '@zabota/contract';
import { consentFaults } from './consent.references.js';
import { ContentError } from './content.file.js';
import type { Edition } from './content.js';
import { voiceFaults } from './voice.references.js';

/**
 * Names that one item uses of another must lead somewhere.
 *
 * @throws ContentError with one line for each name that does not.
 */
export function checkReferences(root: string, edition: Edition): void {
  const faults = [
    ...managers(edition),
    ...grounds(edition),
    ...terms(edition),
    ...addressees(edition),
    ...consentFaults(edition),
    ...voiceFaults(edition),
  ];
  if (faults.length > 0)
    throw new ContentError(faults.map((fault) => `${root}/${fault}`).join('\n'));
}

const managers = ({ services, managers: known }: Edition): string[] =>
  [...services.values()]
    .filter(({ value }) => !known.has(value.manager))
    .map(({ id, value }) => `services/${id}.yaml: there is no manager "${value.manager}".`);

const grounds = ({ grounds: all, regimes, topics }: Edition): string[] =>
  [...all.values()].flatMap(({ id, value }) => [
    ...(topics.has(value.topic) ? [] : [`grounds/${id}.yaml: there is no topic "${value.topic}".`]),
    ...value.regimes
      .filter(({ regime }) => !regimes.has(regime))
      .map(({ regime }) => `grounds/${id}.yaml: there is no regime "${regime}".`),
  ]);

const terms = ({ regimes, grounds: known }: Edition): string[] =>
  [...regimes.values()].flatMap(({ id, value }) =>
    value.terms
      .flatMap((term) => term.grounds ?? [])
      .filter((ground) => !known.has(ground))
      .map((ground) => `regimes/${id}.yaml: there is no ground "${ground}".`),
  );

const addressees = ({ agency }: Edition): string[] =>
  AgainstKind.enum
    .filter((kind) => !(kind in agency.addressees))
    .map((kind) => `agency.yaml: say who considers a complaint about "${kind}".`);
