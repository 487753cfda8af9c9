import type { Deadline, DeadlineRule, SkippedDays } from '@zabota/contract';
import { daysBetween, formatDate } from './format.js';
import { msg, str } from './localize.js';
import { plural } from './plural.js';

/** Why the date is this date, sentence by sentence, in the order a person would count. */
export function explainDeadline({ on, preliminary, trace, paused }: Deadline): string[] {
  const { rule, start, skipped, workingWeekends, preliminaryYears, calendarVersion } = trace;
  return [
    msg(str`The law gives ${termOf(rule)} for this.`),
    msg(str`The first day that counts is the day after ${formatDate(start)}.`),
    ...daysOff(skipped),
    ...skipped.filter(({ why }) => why !== 'weekend').map(explainSkipped),
    ...workingWeekends.map((day) => msg(str`${formatDate(day)} is a working day: it counts.`)),
    paused
      ? msg('The clock stands still now. The date will move by as many days as it stands.')
      : msg(str`The last day is ${formatDate(on)}, until midnight.`),
    ...(preliminary
      ? [
          msg(
            str`Days off in ${preliminaryYears.join(', ')} are not approved yet: the date may move a little. We will tell you.`,
          ),
        ]
      : []),
    msg(str`Calendar of days off: ${calendarVersion}.`),
  ];
}

function termOf({ count, unit }: DeadlineRule): string {
  return unit === 'working-days'
    ? plural(count, {
        one: msg(str`${count} working day`),
        few: msg(str`${count} working days`, { id: 'working-days-few' }),
        other: msg(str`${count} working days`, { id: 'working-days-other' }),
      })
    : plural(count, {
        one: msg(str`${count} day`),
        few: msg(str`${count} days`, { id: 'days-few' }),
        other: msg(str`${count} days`, { id: 'days-other' }),
      });
}

/** Ordinary weekends are said in one sentence: nobody wants eight of them. */
function daysOff(skipped: readonly SkippedDays[]): string[] {
  const count = skipped
    .filter(({ why }) => why === 'weekend')
    .reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  if (count === 0) return [];
  return [
    plural(count, {
      one: msg(str`${count} day of weekends does not count.`),
      few: msg(str`${count} days of weekends do not count.`, { id: 'weekends-few' }),
      other: msg(str`${count} days of weekends do not count.`, { id: 'weekends-other' }),
    }),
  ];
}

function explainSkipped({ from, to, why, name }: SkippedDays): string {
  const days = from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
  switch (why) {
    case 'pause':
      return msg(str`${days}: the clock stood still while we waited.`);
    case 'transferred':
      return msg(str`${days}: a day off moved here.`);
    case 'rolled':
      return msg(
        str`${days}: the term ended on a day off, so the last day is the next working day.`,
      );
    default:
      return name ? `${days}: ${name}.` : msg(str`${days}: a holiday.`);
  }
}
