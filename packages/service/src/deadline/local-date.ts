import { Recent } from '../recent.js';

/**
 * Dates of a calendar, as text `YYYY-MM-DD` and without a time zone: a term ends
 * on a day, not at an instant (decision 6).
 */
export type LocalDate = string;

const day = 86_400_000;
const toDays = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / day;
const fromDays = (days: number): LocalDate => new Date(days * day).toISOString().slice(0, 10);

/** The date `count` days later; earlier when `count` is negative. */
export const addDays = (date: LocalDate, count: number): LocalDate =>
  fromDays(toDays(date) + count);

/** The same day `count` years earlier; the last of February where it has no 29th. */
export const yearsBefore = (date: LocalDate, count: number): LocalDate => {
  const earlier = `${yearOf(date) - count}${date.slice(4)}`;
  return fromDays(toDays(earlier)) === earlier ? earlier : `${earlier.slice(0, 8)}28`;
};

/** Days from one date to another. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDays(to) - toDays(from);

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

function partsIn(timeZone: string, at: Date): Record<string, string> {
  const parts = formatOf(timeZone).formatToParts(at);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** The date that a calendar on the wall shows in a time zone (IANA) at an instant. */
export function dateIn(timeZone: string, at: Date): LocalDate {
  const now = quarterOf(at);
  const known = latest.get(timeZone);
  if (known?.quarter === now) return known.date;
  const date = new Date(at.getTime() + offsetAt(timeZone, at)).toISOString().slice(0, 10);
  latest.set(timeZone, { quarter: now, date });
  return date;
}

/** The instant at which a date begins in a time zone. */
export function startOf(timeZone: string, date: LocalDate): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // Twice: the offset at the guess may not be the offset at the answer.
  const first = new Date(midnight - offsetAt(timeZone, new Date(midnight)));
  return new Date(midnight - offsetAt(timeZone, first));
}

/** Clocks change at quarters of an hour at the earliest; asking Intl is slow. */
const quarter = 900_000;
const quarterOf = (at: Date): number => Math.floor(at.getTime() / quarter);
const offsets = new Recent<number>(500);
/** A day begins at a quarter of an hour too, whatever the zone; nearly everybody asks for today. */
const latest = new Map<string, { readonly quarter: number; readonly date: LocalDate }>();

const offsetAt = (timeZone: string, at: Date): number =>
  offsets.of(`${timeZone} ${quarterOf(at)}`, () => readOffset(timeZone, at));

function readOffset(timeZone: string, at: Date): number {
  const { year, month, day: date, hour, minute, second } = partsIn(timeZone, at);
  const wall = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
  return wall - Math.floor(at.getTime() / 1000) * 1000;
}
