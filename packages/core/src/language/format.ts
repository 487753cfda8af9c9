import { getLocale } from './catalogues.js';
import { memoize } from './memoize.js';

const dayLength = 24 * 60 * 60 * 1000;

const formatterOf = memoize((key: string) => {
  const { locale, ...options } = JSON.parse(key) as Intl.DateTimeFormatOptions & { locale: string };
  return new Intl.DateTimeFormat(locale, options);
});

const formatter = (options: Intl.DateTimeFormatOptions) =>
  formatterOf(JSON.stringify({ locale: getLocale() === 'en' ? 'en-GB' : 'ru', ...options }));

/** A local date of the agency, `2026-12-11`: "11 декабря", with the year when it is not this one. */
export function formatDate(date: string, today: Date = new Date()): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  const year = day.getUTCFullYear() === today.getFullYear() ? {} : { year: 'numeric' as const };
  return formatter({ day: 'numeric', month: 'long', timeZone: 'UTC', ...year })
    .format(day)
    .replace(/\s?г\.$/, ' года');
}

/** An instant in the agency's zone, with the zone named where it is not the reader's own. */
export function formatDateTime(instant: string, timeZone: string): string {
  const own = formatter({}).resolvedOptions().timeZone === timeZone;
  const zone = own ? {} : { timeZoneName: 'short' as const };
  return formatter({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    ...zone,
  }).format(new Date(instant));
}

/** Calendar days from one local date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
