import type { Clock } from '../clock.js';

/** A clock that is told the time: the past is made in the past. */
export class StoryClock implements Clock {
  #at: Date;

  constructor(at: Date) {
    this.#at = at;
  }

  now(): Date {
    return this.#at;
  }

  set(at: Date): void {
    this.#at = at;
  }
}
