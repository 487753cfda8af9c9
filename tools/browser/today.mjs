// What the touchpoints show is right on one day: a date of another year is written with its year.

/** The day on which the declared states are right. */
export const today = '2026-11-23T09:00:00Z';

/** Runs in a page before anything else: its calendar begins on that day and goes on. @param {string} day */
function beginOn(day) {
  const Real = Date;
  const shift = Real.parse(day) - Real.now();
  const now = () => Real.now() + shift;
  globalThis.Date = new Proxy(Real, {
    construct: (real, given, target) =>
      /** @type {Date} */ (Reflect.construct(real, given.length > 0 ? given : [now()], target)),
    get: (real, name) => /** @type {unknown} */ (name === 'now' ? now : Reflect.get(real, name)),
  });
}

/** The script of a page on which it is that day. */
export const itIsToday = `(${beginOn.toString()})('${today}')`;
