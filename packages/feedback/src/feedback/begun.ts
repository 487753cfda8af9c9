import { attempt } from '@zabota/core';

const place = (agency: string) => `zabota:feedback:begun:${agency}`;

/** Whether feedback waits on this device. */
export const isWaiting = (agency: string): boolean =>
  Boolean(attempt(() => localStorage.getItem(place(agency))));

/** Whether something was begun in this tab or waits on this device: asked before the code for it comes. */
export const hasBegun = (agency: string): boolean =>
  isWaiting(agency) || Boolean(attempt(() => sessionStorage.getItem(place(agency))));

/** Remembers that an answer was begun in this tab, or that nothing is open any more. */
export const markBegun = (agency: string, isBegun: boolean) =>
  attempt(() => mark(sessionStorage, agency, isBegun));

/** Remembers that an answer waits on this device, because the client said so. */
export const markWaiting = (agency: string, isWaiting: boolean) =>
  attempt(() => mark(localStorage, agency, isWaiting));

const mark = (storage: Storage, agency: string, isSet: boolean) =>
  isSet ? storage.setItem(place(agency), 'yes') : storage.removeItem(place(agency));
