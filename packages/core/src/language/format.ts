import { getLocale } from './catalogues.js';
import { msg, str } from './localize.js';
import { memoize } from './memoize.js';

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

/** The size of a file as people say it. */
export function formatBytes(bytes: number): string {
  const inKilobytes = bytes < 1024 * 1024;
  const amount = bytes / (inKilobytes ? 1024 : 1024 * 1024);
  const number = new Intl.NumberFormat(getLocale(), {
    maximumFractionDigits: amount < 10 && !inKilobytes ? 1 : 0,
  }).format(inKilobytes ? Math.max(1, amount) : amount);
  return inKilobytes ? msg(str`${number} KB`) : msg(str`${number} MB`);
}
