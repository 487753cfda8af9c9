const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make, and a history needs thousands of dates. */
function formatter(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = timeZone + Object.keys(options).join('');
  let known = formatters.get(key);
  // Swedish writes dates and times the way machines do.
  if (!known)
    formatters.set(key, (known = new Intl.DateTimeFormat('sv', { timeZone, ...options })));
  return known;
}

/**
 * The day it is where the agency works: deadlines are counted there.
 *
 * @returns A local date, `2026-11-23`.
 */
export const localDate = (timeZone: string, instant: Date | string = new Date()): string =>
  formatter(timeZone, {}).format(new Date(instant));

/** Hours and minutes where the agency works, `14:05`. */
export const localTime = (timeZone: string, instant: Date | string): string =>
  formatter(timeZone, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
