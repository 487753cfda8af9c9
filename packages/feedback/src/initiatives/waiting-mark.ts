import { attempt } from '@zabota/core';

const place = (agency: string) => `zabota:initiatives:waiting:${agency}`;

/** Whether a proposal waits on this device, or its answer does: asked before any code of the outbox. */
export const isWaiting = (agency: string): boolean =>
  Boolean(attempt(() => localStorage.getItem(place(agency))));

/** Remembers that a proposal waits, or that none does any more. */
export const markWaiting = (agency: string, waits: boolean) =>
  attempt(() =>
    waits ? localStorage.setItem(place(agency), 'yes') : localStorage.removeItem(place(agency)),
  );
