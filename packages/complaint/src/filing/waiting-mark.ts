import { attempt } from '@zabota/core';

const place = 'zabota:complaint:waiting';

/** Whether a complaint may wait on this device: asked at start, before any code of the outbox. */
export const mayBeWaiting = () => Boolean(attempt(() => localStorage.getItem(place)));

/** Remembers that something waits, or that nothing does any more. */
export const markWaiting = (isWaiting: boolean) =>
  attempt(() => (isWaiting ? localStorage.setItem(place, 'yes') : localStorage.removeItem(place)));
