import { getLocale } from './catalogues.js';
import { memoize } from './memoize.js';

const formatterOf = memoize((key: string) => {
  const { locale, ...options } = JSON.parse(key) as Intl.DateTimeFormatOptions & { locale: string };
  return new Intl.DateTimeFormat(locale, options);
});

const formatter = (options: Intl.DateTimeFormatOptions) =>
  formatterOf(JSON.stringify({ locale: getLocale() === 'en' ? 'en-GB' : 'ru', ...options }));

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
