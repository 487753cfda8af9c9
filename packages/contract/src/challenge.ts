import Type, { type Static } from 'typebox';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import { AgencyParams, object, oneOf } from './schema.js';

/** A small sum for the device to do, so that unwanted mail costs something. */
export const Challenge = object(
  {
    challenge: Type.Record(Type.String(), Type.Unknown(), {
      description: 'ALTCHA challenge, version 2, to be solved as it is.',
    }),
  },
  { title: 'Challenge' },
);

/** The answer, or the honest word that this device cannot do the sum: then a person looks at the submission first. */
export const ChallengeAnswer = Type.Union(
  [
    object({
      solved: Type.String({ maxLength: 4000, description: 'Base64 of the ALTCHA payload.' }),
    }),
    object({ cannot: Type.Literal(true) }),
  ],
  { title: 'ChallengeAnswer' },
);

export type Challenge = Static<typeof Challenge>;
export type ChallengeAnswer = Static<typeof ChallengeAnswer>;

export const createChallenge = {
  ...paths.createChallenge,
  schema: {
    operationId: 'createChallenge',
    summary: 'A proof-of-work challenge for one submission.',
    tags: ['challenge'],
    params: AgencyParams,
    body: object({ action: oneOf(['complaint', 'declaration']) }),
    response: { 201: Challenge, ...problemResponses },
  },
} as const;
