import { attempt } from '@zabota/core';
import { begunPlace } from '../begun.js';

/** Whether feedback waits on this device. */
export const isWaiting = (agency: string): boolean =>
  Boolean(attempt(() => localStorage.getItem(begunPlace(agency))));

/** Remembers that an answer was begun in this tab, or that nothing is open any more. */
export const markBegun = (agency: string, isBegun: boolean) =>
  attempt(() => mark(sessionStorage, agency, isBegun));

/** Remembers that an answer waits on this device, because the client said so. */
export const markWaiting = (agency: string, isWaiting: boolean) =>
  attempt(() => mark(localStorage, agency, isWaiting));

const mark = (storage: Storage, agency: string, isSet: boolean) =>
  isSet ? storage.setItem(begunPlace(agency), 'yes') : storage.removeItem(begunPlace(agency));
