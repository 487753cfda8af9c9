import Type, { type Static } from 'typebox';
import { FeedbackStatus } from './feedback.js';
import { HandOverStateCode } from './handover.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  AgencyParams,
  CaseNumber,
  Id,
  IdempotencyHeaders,
  LanguageHeaders,
  LocalizedText,
  ReceiptCode,
  line,
  object,
  oneOf,
} from './schema.js';

/** What the other system says: that it works on it, or what came of it, in words for the client. */
export const HandOverReport = Type.Union(
  [
    object({ state: Type.Literal('taken'), reference: Type.Optional(line()) }),
    object({
      state: oneOf(['answered', 'declined']),
      answer: LocalizedText,
      reference: Type.Optional(line()),
    }),
  ],
  { title: 'HandOverReport' },
);
export type HandOverReport = Static<typeof HandOverReport>;

export const handOverFeedback = {
  ...paths.handOverFeedback,
  schema: {
    operationId: 'handOverFeedback',
    summary:
      'Agree that a feedback goes to the other system, in the words that were shown. Said twice, it goes once.',
    tags: ['feedback'],
    params: AgencyParams,
    headers: LanguageHeaders,
    body: object({
      number: CaseNumber,
      code: ReceiptCode,
      offer: Type.String({
        pattern: '^[0-9a-f]{8,64}$',
        description: '`handOver.offer.version` that the client saw.',
      }),
    }),
    response: { 200: FeedbackStatus, ...problemResponses },
  },
} as const;

export const pushHandOverState = {
  ...paths.pushHandOverState,
  schema: {
    operationId: 'pushHandOverState',
    summary:
      'Bring back what the other system did with a feedback; its author sees it by number and code.',
    tags: ['integration'],
    params: object({ agency: AgencyParams.properties.agency, handover: Id }),
    headers: IdempotencyHeaders,
    body: HandOverReport,
    response: { 200: object({ state: HandOverStateCode }), ...problemResponses },
  },
} as const;
