const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make, and a history needs thousands of dates. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let known = formatters.get(timeZone);
  if (!known) {
    // Swedish writes dates and times the way machines do.
    const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    known = new Intl.DateTimeFormat('sv', {
      timeZone,
      ...day,
      hour: '2-digit',
      minute: '2-digit',
    });
    formatters.set(timeZone, known);
  }
  return known;
}

/** Not in every browser yet. */
type Platform = { readonly Temporal?: typeof Temporal };

/** `2026-11-23T14:05` or `2026-11-23 14:05`. A first `Intl` of the page costs 15 ms and more, Temporal nothing. */
function local(timeZone: string, instant: Date | string): string {
  const time = new Date(instant);
  return (
    (globalThis as Platform).Temporal?.Instant.fromEpochMilliseconds(time.getTime())
      .toZonedDateTimeISO(timeZone)
      .toString() ?? formatterOf(timeZone).format(time)
  );
}

/**
 * The day it is where the agency works: deadlines are counted there.
 *
 * @returns A local date, `2026-11-23`.
 */
export const localDate = (timeZone: string, instant: Date | string = new Date()): string =>
  local(timeZone, instant).slice(0, 10);

/** Hours and minutes where the agency works, `14:05`. */
export const localTime = (timeZone: string, instant: Date | string): string =>
  local(timeZone, instant).slice(11, 16);
