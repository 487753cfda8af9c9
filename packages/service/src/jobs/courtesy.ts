import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** How work that nobody waits for gives way to people who wait for an answer. */
export interface Courtesy {
  /** For how many seconds work must have been due before it is done now. */
  readonly patience: () => Promise<number>;
  /** After some work was done though people wait. */
  readonly rest: () => Promise<void>;
}

/** Share of its time that the process may spend on people before jobs give way. */
const mostBusy = 0.25;
/** Milliseconds: long enough to tell a busy process from one request. */
const glance = 10;
/** Milliseconds in which jobs go on without looking up. */
const spell = 50;
/** Seconds: longer than that nobody's letter waits for those before it. */
const longestPatience = 60;
/** Milliseconds: after this rest the jobs that have waited long enough go on. */
const restWhileBusy = 200;

/** Share of a moment without jobs in which the process was at work for people. */
async function howBusy(): Promise<number> {
  const before = performance.eventLoopUtilization();
  await wait(glance);
  return performance.eventLoopUtilization(before).utilization;
}

/**
 * Looks many times a second how busy the process is while its jobs rest. While it has no time to
 * spare, only what has been due for a minute is done, a little at a time: a letter may wait for
 * people, but not for long. How long something has been due stands in the database, so that no
 * restart makes it wait anew.
 */
export function giveWayToPeople(look = howBusy): Courtesy {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let isBusy = false;
  return {
    patience: async () => {
      if (performance.now() - lookedAt > spell) {
        isBusy = (await look()) > mostBusy;
        lookedAt = performance.now();
      }
      return isBusy ? longestPatience : 0;
    },
    rest: () => wait(restWhileBusy),
  };
}
