import Type, { type Static } from 'typebox';
import { LocalDate, Text, object, oneOf } from './schema.js';

/** The official answer of the agency to an initiative: what was decided, why, and what comes next. */
export const InitiativeAnswer = object(
  {
    decision: oneOf(['accepted', 'partly-accepted', 'declined']),
    on: LocalDate,
    by: Text,
    reasons: Text,
    nextSteps: Text,
    plannedOn: Type.Optional(LocalDate),
  },
  { title: 'InitiativeAnswer' },
);
export type InitiativeAnswer = Static<typeof InitiativeAnswer>;
