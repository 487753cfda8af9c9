/** The only source of "now" in the service: injected, so that tests and jobs can live in any year. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
