import Type, { type Static } from 'typebox';
import { LocalDate, Text, line, list, object, oneOf } from './schema.js';

/**
 * waiting: the client agreed, the other system has not taken it yet. handed-over: it has.
 * taken, answered, declined: what that system said since. failed: it would not take it.
 */
export const HandOverStateCode = oneOf([
  'waiting',
  'handed-over',
  'taken',
  'answered',
  'declined',
  'failed',
]);

/** Feedback that can go, or went, to a system of somebody else: only because the client said so. */
export const HandOver = object(
  {
    to: Text,
    offer: Type.Optional(
      object({
        version: Type.String({ pattern: '^[0-9a-f]{8,64}$' }),
        consent: Text,
        sends: list(Text, { maxItems: 10, description: 'Everything that would go, word by word.' }),
      }),
    ),
    state: Type.Optional(object({ code: HandOverStateCode, title: Text, since: LocalDate })),
    reference: Type.Optional(line({ description: 'Number in the other system.' })),
    answer: Type.Optional(Text),
  },
  { title: 'HandOver' },
);

export type HandOver = Static<typeof HandOver>;
export type HandOverStateCode = Static<typeof HandOverStateCode>;
