import type { Checklist } from '@zabota/contract';
import { calendarFile } from '@zabota/core/paper.js';

const rules = {
  month: 'FREQ=MONTHLY',
  quarter: 'FREQ=MONTHLY;INTERVAL=3',
  year: 'FREQ=YEARLY',
} as const;

/**
 * Reminders as a calendar file: one event that comes again for each thing of the
 * list that has to be done again. It says nothing of the answers: calendars are shared.
 *
 * @param now Instant at which the file is made; the first reminder is the day after.
 */
export function reminderFile({ id, questions }: Checklist, now: Date): string {
  const on = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const events = questions.flatMap(({ id: question, remind }) =>
    remind
      ? [{ id: `${id}-${question}`, on, title: remind.title.text, rule: rules[remind.every] }]
      : [],
  );
  return calendarFile('Selfcheck', events, now);
}
