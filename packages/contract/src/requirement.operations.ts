import Type, { type Static } from 'typebox';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  Assessment,
  RequirementParty,
  Requirement,
  RequirementChange,
  RequirementDifference,
  RequirementKind,
  RequirementList,
} from './requirement.js';
import {
  AgencyParams,
  IdempotencyHeaders,
  Language,
  LanguageHeaders,
  LocalDate,
  Slug,
  line,
  list,
  object,
  remark,
} from './schema.js';

const tags = ['requirement'];
const RequirementParams = object({ agency: Slug, requirement: Slug });

/** Words a person types; a letter or a code of activity is enough. */
const Query = Type.String({ maxLength: 200 });

const Activity = line({ maxLength: 20, description: 'Code of activity (ОКВЭД).' });

/** What to look for, and by which filters; filters of one name are not combined. */
export const RequirementQuery = object(
  {
    q: Type.Optional(Query),
    field: Type.Optional(Slug),
    situation: Type.Optional(Slug),
    service: Type.Optional(Slug),
    activity: Type.Optional(Activity),
    concerns: Type.Optional(RequirementParty),
    kind: Type.Optional(RequirementKind),
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    size: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  },
  { title: 'RequirementQuery' },
);
export type RequirementQuery = Static<typeof RequirementQuery>;

export const listRequirements = {
  ...paths.listRequirements,
  schema: {
    operationId: 'listRequirements',
    summary: 'Requirements by words, situation, service or activity, with counts for filters.',
    tags,
    params: AgencyParams,
    querystring: RequirementQuery,
    headers: LanguageHeaders,
    response: { 200: RequirementList, ...problemResponses },
  },
} as const;

export const suggestRequirements = {
  ...paths.suggestRequirements,
  schema: {
    operationId: 'suggestRequirements',
    summary: 'Questions that begin as the client types.',
    tags,
    params: AgencyParams,
    querystring: object({ q: Query }),
    headers: LanguageHeaders,
    response: {
      200: object({ suggestions: list(object({ id: Slug, text: line() }), { maxItems: 8 }) }),
      ...problemResponses,
    },
  },
} as const;

export const readRequirement = {
  ...paths.readRequirement,
  schema: {
    operationId: 'readRequirement',
    summary: 'One requirement with everything about it (A05, A35, A44); on a date when asked.',
    tags,
    params: RequirementParams,
    querystring: object({ on: Type.Optional(LocalDate) }),
    headers: LanguageHeaders,
    response: { 200: Requirement, ...problemResponses },
  },
} as const;

export const listRequirementChanges = {
  ...paths.listRequirementChanges,
  schema: {
    operationId: 'listRequirementChanges',
    summary: 'What has become different since a date, and what will.',
    tags,
    params: AgencyParams,
    querystring: object({
      since: LocalDate,
      field: Type.Optional(Slug),
      situation: Type.Optional(Slug),
      service: Type.Optional(Slug),
      activity: Type.Optional(Activity),
    }),
    headers: LanguageHeaders,
    response: {
      200: object({ changes: list(RequirementChange, { maxItems: 500 }) }),
      ...problemResponses,
    },
  },
} as const;

export const compareRequirement = {
  ...paths.compareRequirement,
  schema: {
    operationId: 'compareRequirement',
    summary: 'Two editions of a requirement, word by word.',
    tags,
    params: RequirementParams,
    querystring: object({ from: line({ maxLength: 64 }), to: line({ maxLength: 64 }) }),
    headers: LanguageHeaders,
    response: { 200: RequirementDifference, ...problemResponses },
  },
} as const;

export const readRequirementFeed = {
  ...paths.readRequirementFeed,
  schema: {
    operationId: 'readRequirementFeed',
    summary:
      'Changes of requirements as an Atom feed: any reader can subscribe, nobody is asked who they are.',
    tags,
    params: AgencyParams,
    querystring: object({
      lang: Type.Optional(Language),
      situation: Type.Optional(Slug),
      field: Type.Optional(Slug),
      service: Type.Optional(Slug),
      activity: Type.Optional(Activity),
    }),
    produces: ['application/atom+xml'],
    response: { 200: Type.String(), ...problemResponses },
  },
} as const;

/** The mark "checked by assessors": a person of the agency says so, for one text in one language. */
export const AssessmentInput = object(
  { version: line({ maxLength: 64 }), lang: Language, assessors: remark() },
  { title: 'AssessmentInput' },
);
export type AssessmentInput = Static<typeof AssessmentInput>;

export const assessRequirement = {
  ...paths.assessRequirement,
  schema: {
    operationId: 'assessRequirement',
    summary: 'Mark the easy-to-read text as checked by assessors (people, never programs).',
    tags: ['staff'],
    params: RequirementParams,
    headers: IdempotencyHeaders,
    body: AssessmentInput,
    response: { 201: Assessment, ...problemResponses },
  },
} as const;
