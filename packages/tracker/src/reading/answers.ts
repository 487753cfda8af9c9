import type { Action, Case, Deadline, Text } from '@zabota/contract';
import { daysBetween, formatDate, msg, plural, str } from '@zabota/core';
import { waitingActions } from './actions.js';
import { localDate } from './dates.js';

/** Our own words, or a text of the service in the language it really is in. */
export type Words = string | Text;

/** One of the three answers, and what stands below it in small print. */
export interface Reply {
  readonly title: Words;
  readonly note?: Words | undefined;
}

/** What is happening now (A25). */
export function happeningNow(found: Case): Reply {
  const { state, stages, timeZone } = found;
  const since = localDate(timeZone, state.since);
  if (state.final) return { title: state.title, note: formatDate(since) };
  const waiting = waitingActions(found);
  if (waiting.length > 0) return { title: waitingFor(waiting), note: state.title };
  const stage = stages.find(({ status }) => status === 'now');
  return {
    title: stage?.title ?? state.title,
    note: stage?.note ?? msg(str`since ${formatDate(since)}`),
  };
}

/**
 * How long it will take.
 *
 * @param today Local date of the agency.
 */
export function howLong({ state, due, stop, filedAt, timeZone }: Case, today: string): Reply {
  if (state.final) {
    const filed = localDate(timeZone, filedAt);
    return {
      title: msg('Finished'),
      note: took(daysBetween(filed, localDate(timeZone, state.since))),
    };
  }
  if (stop?.ifFixedToday) {
    return { title: until(stop.ifFixedToday), note: msg('if everything comes today') };
  }
  if (due?.paused) {
    return { title: msg('The clock has stopped'), note: msg('it goes on when all is here') };
  }
  if (!due) return { title: msg('We will name the day here') };
  return due.late ? lateReply(due, today) : { title: until(due.on), note: daysLeft(due, today) };
}

/** What comes next. */
export function comesNext({ state, stages, stop, answer }: Case): Reply {
  if (stop && state.final) {
    return { title: msg('You can still get a “yes”'), note: msg('what to do is written below') };
  }
  if (answer) return { title: answer.nextSteps };
  if (state.final) return { title: msg('Nothing more is needed from you') };
  const next = stages.find(({ status }) => status === 'next');
  if (!next) return { title: msg('We will tell you the decision') };
  return {
    title: next.title,
    note: next.plannedOn ? msg(str`around ${formatDate(next.plannedOn)}`) : next.note,
  };
}

/** The day that was promised first and the day that is promised now, when we are late. */
export function lateness(due: Deadline, today: string) {
  const isMoved = due.on >= today && due.moved.length > 0;
  return {
    promised: isMoved ? (due.moved[0]?.from ?? due.on) : due.on,
    why: due.moved.at(-1)?.why,
    newDate: isMoved ? due.on : undefined,
  };
}

function lateReply(due: Deadline, today: string): Reply {
  const { promised, newDate } = lateness(due, today);
  const note = msg(str`we promised ${formatDate(promised)}`);
  return { title: newDate ? until(newDate) : msg('We are late'), note };
}

const until = (date: string) => msg(str`until ${formatDate(date)}`);

function took(days: number): string {
  if (days < 1) return msg('on the same day');
  return plural(days, {
    one: msg(str`in ${days} day`),
    few: msg(str`in ${days} days`, { id: 'in-days-few' }),
    other: msg(str`in ${days} days`, { id: 'in-days-other' }),
  });
}

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

function waitingFor(waiting: readonly Action[]): string {
  const count = waiting.length;
  if (waiting.every(({ kind }) => kind === 'upload')) {
    return plural(count, {
      one: msg(str`We are waiting for ${count} document from you`),
      few: msg(str`We are waiting for ${count} documents from you`, { id: 'papers-few' }),
      other: msg(str`We are waiting for ${count} documents from you`, { id: 'papers-other' }),
    });
  }
  return count === 1
    ? msg('We are waiting for your answer')
    : msg('We are waiting for your answers');
}
