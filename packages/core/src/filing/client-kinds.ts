import type { ClientKind } from '@zabota/contract';
import { msg } from '../language/localize.js';

/** Everybody who may turn to an agency, in the order of how often they do (A08). */
export const clientKinds = () =>
  (Object.entries(clientKindLabels()) as [ClientKind, string][]).map(([value, label]) => ({
    value,
    label,
  }));

export const clientKindLabels = (): Readonly<Record<ClientKind, string>> => ({
  citizen: msg('Citizen of Russia'),
  'foreign-citizen': msg('Citizen of another country'),
  stateless: msg('Person without citizenship'),
  'self-employed': msg('Self-employed'),
  entrepreneur: msg('Individual entrepreneur'),
  organisation: msg('Company'),
  'non-profit': msg('Non-profit organisation'),
  'unregistered-group': msg('Group of people without registration'),
  'public-body': msg('State or municipal body'),
});
