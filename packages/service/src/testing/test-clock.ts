import type { Clock } from '../clock.js';

/** A clock that stands still until it is told to move. */
export class TestClock implements Clock {
  #now: Date;

  constructor(start = '2026-11-23T09:00:00Z') {
    this.#now = new Date(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  set(instant: string): void {
    this.#now = new Date(instant);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }): void {
    const milliseconds = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    this.#now = new Date(this.#now.getTime() + milliseconds);
  }
}
