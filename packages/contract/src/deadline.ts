import Type, { type Static } from 'typebox';
import { Instant, LegalBasis, LocalDate, Slug, Text, list, object, oneOf } from './schema.js';

/** How a term is counted. Terms are dated content, never code (law.md, A55). */
export const DeadlineRule = object(
  {
    id: Slug,
    count: Type.Integer({ minimum: 0, maximum: 1000 }),
    unit: oneOf(['working-days', 'calendar-days']),
    roll: oneOf(['forward', 'backward', 'none'], {
      description: 'What happens when a term of calendar days ends on a day off.',
    }),
    basis: LegalBasis,
  },
  { title: 'DeadlineRule' },
);

/** A run of days that did not count, and why. */
export const SkippedDays = object(
  {
    from: LocalDate,
    to: LocalDate,
    why: oneOf(['weekend', 'holiday', 'transferred', 'pause', 'rolled']),
    name: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { title: 'SkippedDays' },
);

/** Shows a person why the date is this date. */
export const DeadlineTrace = object(
  {
    rule: DeadlineRule,
    start: LocalDate,
    skipped: list(SkippedDays, { maxItems: 400 }),
    workingWeekends: list(LocalDate, {
      maxItems: 20,
      description: 'Saturdays and Sundays that count, because work was moved there.',
    }),
    calendarVersion: Type.String({ maxLength: 60 }),
    preliminaryYears: list(Type.Integer(), {
      maxItems: 3,
      description: 'Years for which the decree on days off is not loaded yet.',
    }),
  },
  { title: 'DeadlineTrace' },
);

/** A date that moved keeps its old value and the reason. */
export const MovedDate = object(
  { from: LocalDate, to: LocalDate, why: Text, at: Instant },
  { title: 'MovedDate' },
);

export const Deadline = object(
  {
    on: LocalDate,
    late: Type.Boolean(),
    paused: Type.Boolean(),
    preliminary: Type.Boolean(),
    trace: DeadlineTrace,
    moved: list(MovedDate, { maxItems: 50 }),
  },
  { title: 'Deadline' },
);

export type DeadlineRule = Static<typeof DeadlineRule>;
export type DeadlineTrace = Static<typeof DeadlineTrace>;
export type SkippedDays = Static<typeof SkippedDays>;
export type MovedDate = Static<typeof MovedDate>;
export type Deadline = Static<typeof Deadline>;
