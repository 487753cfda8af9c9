import type { Action, Case, Deadline } from '@zabota/contract';
import { daysBetween, formatDate, msg, plural, str } from '@zabota/core';
import { plainAnswers, until, type Reply, type ThreeAnswers } from '../reading/answers.js';
import { localDate } from '../reading/dates.js';
import { waitingActions } from './waiting.js';

/**
 * The three answers where somebody is waited for, something stands, is late or has ended.
 *
 * @param today Local date of the agency.
 */
export function careAnswers(found: Case, today: string): ThreeAnswers {
  const plain = plainAnswers(found, today);
  return {
    now: happeningNow(found) ?? plain.now,
    howLong: howLong(found, today) ?? plain.howLong,
    next: comesNext(found) ?? plain.next,
  };
}

function happeningNow(found: Case): Reply | undefined {
  const { state, timeZone } = found;
  if (state.final)
    return { title: state.title, note: formatDate(localDate(timeZone, state.since)) };
  const waiting = waitingActions(found);
  return waiting.length > 0 ? { title: waitingFor(waiting), note: state.title } : undefined;
}

function howLong({ state, due, stop, filedAt, timeZone }: Case, today: string): Reply | undefined {
  if (state.final) {
    const days = daysBetween(localDate(timeZone, filedAt), localDate(timeZone, state.since));
    return { title: msg('Finished'), note: took(days) };
  }
  if (stop?.ifFixedToday) {
    return { title: until(stop.ifFixedToday), note: msg('if everything comes today') };
  }
  if (due?.paused) {
    return { title: msg('The clock has stopped'), note: msg('it goes on when all is here') };
  }
  return due?.late ? lateReply(due, today) : undefined;
}

function comesNext({ state, stop, answer }: Case): Reply | undefined {
  if (!state.final) return undefined;
  if (answer) return { title: answer.nextSteps };
  return stop
    ? { title: msg('You can still get a “yes”'), note: msg('what to do is written below') }
    : { title: msg('Nothing more is needed from you') };
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

function took(days: number): string {
  if (days < 1) return msg('on the same day');
  return plural(days, {
    one: msg(str`in ${days} day`),
    few: msg(str`in ${days} days`, { id: 'in-days-few' }),
    other: msg(str`in ${days} days`, { id: 'in-days-other' }),
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
