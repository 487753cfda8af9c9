import Type, { type Static } from 'typebox';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import { Share } from './satisfaction.js';
import { AgencyParams, Instant, LanguageHeaders, Id, Slug, Text, list, object } from './schema.js';

const Counted = object({
  n: Type.Integer({ minimum: 1, description: 'Answers with a score.' }),
  satisfied: Share,
});

/**
 * Satisfaction with a service has dropped: the 95 % Wilson intervals of the last day and of the
 * four weeks before it do not meet. For the agency's people alone; nothing of it is published.
 */
export const SatisfactionAlert = object(
  {
    id: Id,
    at: Instant,
    service: object({ id: Slug, title: Text }),
    now: Counted,
    before: Counted,
  },
  { title: 'SatisfactionAlert' },
);
export type SatisfactionAlert = Static<typeof SatisfactionAlert>;

export const listSatisfactionAlerts = {
  ...paths.listSatisfactionAlerts,
  schema: {
    operationId: 'listSatisfactionAlerts',
    summary:
      'Significant drops of satisfaction, newest first. Looked for every five minutes; one service is not named again within two hours.',
    tags: ['staff'],
    params: AgencyParams,
    headers: LanguageHeaders,
    response: {
      200: object({ alerts: list(SatisfactionAlert, { maxItems: 100 }) }),
      ...problemResponses,
    },
  },
} as const;
