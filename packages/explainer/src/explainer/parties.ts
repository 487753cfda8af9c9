import type { RequirementParty } from '@zabota/contract';
import { msg } from '@zabota/core';

/** Who must comply, or whom a rule concerns. */
export const partyName = (party: RequirementParty): string =>
  ({
    citizen: msg('Citizen'),
    'self-employed': msg('Self-employed'),
    entrepreneur: msg('Sole trader'),
    organisation: msg('Company'),
    'management-company': msg('Who runs a house'),
    airline: msg('Airline'),
    'public-body': msg('Public body'),
  })[party];

/** Several of them in one line: the first with its capital, the rest within a sentence. */
export const parties = (all: readonly RequirementParty[]): string =>
  all
    .map(partyName)
    .map((name, index) => (index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)))
    .join(', ');
