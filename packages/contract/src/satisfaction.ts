import Type, { type Static } from 'typebox';
import { ChangeRecord } from './feedback.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  Address,
  AgencyParams,
  LanguageHeaders,
  LocalDate,
  Slug,
  Text,
  list,
  object,
  oneOf,
} from './schema.js';

const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });

/** A share of the answers with its 95 % Wilson interval; all three from 0 to 1. */
export const Share = object(
  { share: share('The share itself.'), low: share('Lower end.'), high: share('Upper end.') },
  { title: 'Share' },
);

/**
 * What is published about one group of answers. A part that is absent was not
 * asked, not answered, or by too few people: the three look the same on purpose.
 */
export const Figures = object(
  {
    n: Type.Integer({ minimum: 5, description: 'Number of answers.' }),
    satisfied: Type.Optional(Share),
    mean: Type.Optional(Type.Number({ minimum: 1, maximum: 5 })),
    needMet: Type.Optional(
      object({ yes: Share, partly: share('Answered "partly".'), no: share('Answered "no".') }),
    ),
    effort: Type.Optional(object({ easy: Share, mean: Type.Number({ minimum: 1, maximum: 7 }) })),
    drivers: Type.Optional(
      list(
        object({
          id: Slug,
          title: Text,
          good: share('Said that this went well.'),
          bad: share('Said that this did not.'),
        }),
        { maxItems: 20 },
      ),
    ),
    response: Type.Optional(
      object({
        invited: Type.Integer({ minimum: 0 }),
        answered: Type.Integer({ minimum: 0 }),
        rate: share('Answered of invited.'),
      }),
    ),
  },
  { title: 'Figures' },
);

/** One group of a breakdown. Every group is always listed; without figures it is hidden or empty. */
export const FiguresOfGroup = object(
  { id: Slug, title: Text, figures: Type.Optional(Figures) },
  { title: 'FiguresOfGroup' },
);

/** A fixed period: a month or a quarter that has ended. Breakdowns come by quarter only. */
export const SatisfactionPeriod = object(
  {
    id: Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$' }),
    kind: oneOf(['month', 'quarter']),
    from: LocalDate,
    to: LocalDate,
    title: Text,
    figures: Type.Optional(Figures),
    bySegment: list(FiguresOfGroup, { maxItems: 20 }),
    byOutcome: list(FiguresOfGroup, { maxItems: 20 }),
  },
  { title: 'SatisfactionPeriod' },
);

/** What a client wrote, as a person at the agency released it, and the answer to it. */
export const PublishedComment = object(
  { text: Text, answer: Type.Optional(Text) },
  { title: 'PublishedComment' },
);

/** Everything that is published about one service, or about the agency as a whole (A30). */
export const Satisfaction = object(
  {
    agency: object({ id: Slug, name: Text }),
    subject: object({ id: Slug, title: Text }),
    updatedOn: LocalDate,
    periods: list(SatisfactionPeriod, { maxItems: 200, description: 'Newest first.' }),
    changes: list(ChangeRecord, { maxItems: 50, description: '"You said, we did", newest first.' }),
    comments: list(PublishedComment, { maxItems: 50 }),
    method: object({
      threshold: Type.Integer({ minimum: 5, description: 'Fewest answers that are published.' }),
      text: Text,
      definitions: list(object({ term: Text, meaning: Text }), { maxItems: 20 }),
      licence: object({ name: Text, url: Address }),
    }),
    links: object(
      { page: Type.String(), csv: Type.String(), json: Type.String() },
      { description: 'Addresses relative to the service.' },
    ),
  },
  { title: 'Satisfaction' },
);

export const SatisfactionList = object(
  {
    subjects: list(
      object({
        id: Slug,
        title: Text,
        period: Type.Optional(Text),
        figures: Type.Optional(Figures),
      }),
      { maxItems: 501, description: 'The agency as a whole first (`all`), then its services.' },
    ),
  },
  { title: 'SatisfactionList' },
);

export type Share = Static<typeof Share>;
export type Figures = Static<typeof Figures>;
export type FiguresOfGroup = Static<typeof FiguresOfGroup>;
export type SatisfactionPeriod = Static<typeof SatisfactionPeriod>;
export type PublishedComment = Static<typeof PublishedComment>;
export type Satisfaction = Static<typeof Satisfaction>;
export type SatisfactionList = Static<typeof SatisfactionList>;

const tags = ['satisfaction'];

export const listSatisfaction = {
  ...paths.listSatisfaction,
  schema: {
    operationId: 'listSatisfaction',
    summary: 'The services whose satisfaction is published, with the newest quarter (A30).',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    response: { 200: SatisfactionList, ...problemResponses },
  },
} as const;

export const readSatisfaction = {
  ...paths.readSatisfaction,
  schema: {
    operationId: 'readSatisfaction',
    summary: 'Published satisfaction with one service, or with the agency (`all`).',
    tags,
    params: object({ agency: AgencyParams.properties.agency, subject: Slug }),
    headers: LanguageHeaders,
    response: { 200: Satisfaction, ...problemResponses },
  },
} as const;
