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
