import { addDays, startOf } from '../deadline/local-date.js';
import type { NewJob } from '../jobs/jobs.js';
import type { LetterAboutCase } from '../mail/letters.js';
import type { LetterName } from '../messages/messages.js';
import type { NewAction, NewEvent, Term } from './case.facts.js';
import type { CaseRow } from './case.record.js';
import type { Moment } from './case.rows.js';
import { toldEnd } from './term.js';

/** Which events are worth a letter, and which letter. What the client did needs none. */
const letterOf: Readonly<Record<string, LetterName>> = {
  filed: 'received',
  asked: 'action-needed',
  suspended: 'stopped',
  returned: 'stopped',
  refused: 'stopped',
  terminated: 'stopped',
  resumed: 'resumed',
  granted: 'decided',
  'partly-granted': 'decided',
  answered: 'decided',
  forwarded: 'changed',
  extended: 'changed',
  'delay-admitted': 'changed',
  'date-moved': 'changed',
  late: 'late',
  'registration-late': 'registration-late',
  'reminder-due': 'reminder',
};

/** The letters that events cause: one each. Whether they go, and where, is asked when they are sent. */
export function lettersFor(
  { agency, id: caseId, language }: Pick<CaseRow, 'agency' | 'id' | 'language'>,
  first: number,
  events: readonly NewEvent[],
  dayOf: (event: NewEvent) => string | undefined,
): LetterAboutCase[] {
  return events.flatMap((event, index) => {
    const template = letterOf[event.type];
    if (!template) return [];
    const day = dayOf(event) ?? null;
    const eventKey = `case/${caseId}/event/${first + index}`;
    return { agency, eventKey, caseId, template, language, day };
  });
}

/** The day that matters in a letter about an event. */
export function dayOfEvent(
  event: NewEvent,
  term: Term | undefined,
  at: Moment,
): string | undefined {
  const { dueOn, newDate, until } = event.parameters ?? {};
  if (event.type === 'late') return term?.promisedOn;
  if (event.type === 'registration-late') return event.parameters?.['on'];
  const hasTerm = event.type === 'filed' || event.type === 'resumed';
  return (
    dueOn ??
    newDate ??
    until ??
    (hasTerm && term ? toldEnd(term, at.today, at.calendar) : undefined)
  );
}

/** Counts the open terms of an agency anew, once for each version of its calendar (decision 6). */
export const recountJob = 'recount-terms';
export const reminderJob = 'action-reminder';
const daysToRemind = 2;
const hourToRemind = 9 * 3_600_000;

/** Jobs that recall actions to the client before they are due. */
export const remindersOf = (
  { agency, id }: { readonly agency: string; readonly id: string },
  opened: readonly NewAction[],
  timeZone: string,
  at: Moment,
): NewJob[] => opened.flatMap((action) => whenToRemind(agency, id, action, timeZone, at));

function whenToRemind(
  agency: string,
  id: string,
  action: NewAction,
  timeZone: string,
  at: Moment,
): NewJob[] {
  const day = startOf(timeZone, addDays(action.dueOn, -daysToRemind));
  const runAt = new Date(day.getTime() + hourToRemind);
  if (runAt <= at.now) return [];
  return [
    {
      agency,
      kind: reminderJob,
      dedupeKey: `${reminderJob}/${agency}/${action.id}`,
      payload: { case: id, action: action.id },
      runAt,
    },
  ];
}
