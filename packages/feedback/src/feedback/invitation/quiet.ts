import { invitationRestDays } from '@zabota/contract/limits.js';
import { attempt, randomUuid } from '@zabota/core';

const dayLength = 24 * 60 * 60 * 1000;
const restPlace = (agency: string) => `zabota:invitation:${agency}`;
const shownPlace = (agency: string, subject: string) => `zabota:invited:${agency}:${subject}`;

/**
 * Whether a client may be invited now. How often is known to this device
 * alone; what was asked about stays in the tab and goes with it.
 */
export function mayInvite(agency: string, subject: string, now: number = Date.now()): boolean {
  // Where storage is forbidden nobody could be left in peace afterwards: then nobody is asked.
  const rest = attempt(() => localStorage.getItem(restPlace(agency)) ?? '0');
  const shown = attempt(() => sessionStorage.getItem(shownPlace(agency, subject)) ?? '');
  return rest !== undefined && shown === '' && !(Number(rest) > now);
}

/**
 * An invitation is on the screen: not again for this subject, and not at all
 * for 90 days, for to leave it there is an answer too.
 * @returns Id under which the service counts it.
 */
export function noteShown(agency: string, subject: string, now: number = Date.now()): string {
  attempt(() => sessionStorage.setItem(shownPlace(agency, subject), 'yes'));
  attempt(() =>
    localStorage.setItem(restPlace(agency), String(now + invitationRestDays * dayLength)),
  );
  return randomUuid();
}

/** Who answered may be asked about the next event. */
export const noteAnswered = (agency: string) =>
  attempt(() => localStorage.removeItem(restPlace(agency)));
