import { msg, str } from './localize.js';

const dayLength = 24 * 60 * 60 * 1000;

/**
 * A local date of the agency, `2026-12-11`: "11 декабря", with the year when it is not this one.
 * Day and month stay on one line.
 *
 * The names stand here, for the first `Intl.DateTimeFormat` of a page takes 15 to 20 ms, four times
 * as much on an old phone, and a first screen needs a date or two.
 */
export function formatDate(date: string, today: Date = new Date()): string {
  const time = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) return date;
  const [day, year] = [`${time.getUTCDate()}\u00a0${nameOfMonth(time)}`, time.getUTCFullYear()];
  return year === today.getFullYear() ? day : msg(str`${day} ${year}`);
}

/** As it stands behind a day. */
const nameOfMonth = (time: Date) =>
  msg(
    'January February March April May June July August September October November December',
  ).split(' ')[time.getUTCMonth()];

/** Calendar days from one local date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
