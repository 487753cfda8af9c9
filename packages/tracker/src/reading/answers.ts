import type { Case, Deadline, Text } from '@zabota/contract';
import { daysBetween, formatDate, msg, plural, str } from '@zabota/core';
import { localDate } from './dates.js';

/** Our own words, or a text of the service in the language it really is in. */
export type Words = string | Text;

/** One of the three answers, and what stands below it in small print. */
export interface Reply {
  readonly title: Words;
  readonly note?: Words | undefined;
}

/** What is happening now, how long, what comes next: before anything else (A25). */
export interface ThreeAnswers {
  readonly now: Reply;
  readonly howLong: Reply;
  readonly next: Reply;
}

/**
 * The three answers of a case that goes its way.
 *
 * @param today Local date of the agency.
 */
export function plainAnswers({ state, stages, due, timeZone }: Case, today: string): ThreeAnswers {
  const now = stages.find(({ status }) => status === 'now');
  const next = stages.find(({ status }) => status === 'next');
  const since = formatDate(localDate(timeZone, state.since));
  return {
    now: { title: now?.title ?? state.title, note: now?.note ?? msg(str`since ${since}`) },
    howLong: due
      ? { title: until(due.on), note: daysLeft(due, today) }
      : { title: msg('We will name the day here') },
    next: next
      ? {
          title: next.title,
          note: next.plannedOn && next.plannedOn >= today ? around(next.plannedOn) : next.note,
        }
      : { title: msg('We will tell you the decision') },
  };
}

export const until = (date: string) => msg(str`until ${formatDate(date)}`);

/** A planned day, which is no promise. */
export const around = (date: string) => msg(str`around ${formatDate(date)}`);

function daysLeft({ on, preliminary }: Deadline, today: string): string {
  if (preliminary) return msg('the date may still move a little');
  const left = daysBetween(today, on);
  if (left <= 0) return msg('today is the last day');
  return plural(left, {
    one: msg(str`${left} day left`),
    few: msg(str`${left} days left`, { id: 'days-left-few' }),
    other: msg(str`${left} days left`, { id: 'days-left-other' }),
  });
}
