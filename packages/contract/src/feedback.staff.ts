import Type, { type Static } from 'typebox';
import { ChangeRecord, FeedbackKind, FeedbackStateCode, FeedbackSubject } from './feedback.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  Address,
  AgencyParams,
  CaseNumber,
  CaseParams,
  Channel,
  Id,
  IdempotencyHeaders,
  LanguageHeaders,
  LocalDate,
  LocalizedText,
  Slug,
  Text,
  VersionHeaders,
  line,
  list,
  object,
  oneOf,
  story,
} from './schema.js';

/** Feedback as staff see it: every answer beside the wording it was given to. Nobody is named. */
export const StaffFeedback = object(
  {
    number: CaseNumber,
    version: Type.Integer({ minimum: 1 }),
    kind: FeedbackKind,
    subject: object({ value: FeedbackSubject, title: Text }),
    on: LocalDate,
    state: object({ code: FeedbackStateCode, title: Text, since: LocalDate }),
    answers: list(object({ question: Text, answer: Text }), { maxItems: 12 }),
    comment: Type.Optional(Text),
    page: Type.Optional(object({ path: line(), selection: Type.Optional(Text) })),
    tags: list(Slug, { maxItems: 10 }),
    device: Type.String(),
    channel: Channel,
    counted: Type.Boolean({ description: 'False when it looks like one of a flood.' }),
    answer: Type.Optional(Text),
    reason: Type.Optional(Text),
    change: Type.Optional(Id),
    published: Type.Optional(Text),
  },
  { title: 'StaffFeedback' },
);

const command = <const Name extends string>(type: Name) => ({ type: Type.Literal(type) });

/** Parts of a promise are optional in shape: their absence is answered by `promise-incomplete`. */
export const FeedbackCommand = Type.Union(
  [
    object(
      { ...command('analyse'), answer: Type.Optional(LocalizedText) },
      { title: 'analyse', description: 'Read and understood.' },
    ),
    object(
      {
        ...command('make-change'),
        change: Type.Optional(Id),
        answer: Type.Optional(LocalizedText),
      },
      { title: 'make-change', description: 'Something changed because of it: which change.' },
    ),
    object(
      { ...command('decline'), reason: Type.Optional(LocalizedText) },
      { title: 'decline-feedback', description: 'Nothing will change, and why.' },
    ),
    object(
      { ...command('tag'), tags: list(Slug, { maxItems: 10 }) },
      { title: 'tag', description: 'Topics it belongs to; they take the place of the old ones.' },
    ),
    object(
      { ...command('publish'), text: Type.Optional(story()) },
      {
        title: 'publish-comment',
        description: 'Release the comment in these words; without words, take it back.',
      },
    ),
  ],
  { title: 'FeedbackCommand' },
);

export const ChangeInput = object(
  {
    youSaid: LocalizedText,
    weDid: LocalizedText,
    on: LocalDate,
    subject: Type.Optional(FeedbackSubject),
    url: Type.Optional(Address),
  },
  { title: 'ChangeInput' },
);

/** A topic that people speak about: a candidate for the registry of life situations (A34). */
export const Topic = object(
  {
    id: Slug,
    origin: oneOf(['tag', 'words'], {
      description: 'Set by staff, or found in what people wrote.',
    }),
    words: line(),
    count: Type.Integer({ minimum: 1, description: 'In the last 30 days.' }),
    before: Type.Integer({ minimum: 0, description: 'In the 30 days before.' }),
    trend: oneOf(['grows', 'same', 'falls']),
    situation: Type.Optional(Slug),
  },
  { title: 'Topic' },
);

/** Invitations and answers: the denominators behind every rate. */
export const ResponseCount = object(
  {
    subject: FeedbackSubject,
    instrument: Slug,
    month: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$' }),
    invited: Type.Integer({ minimum: 0 }),
    answeredOfInvited: Type.Integer({ minimum: 0 }),
    answered: Type.Integer({ minimum: 0 }),
  },
  { title: 'ResponseCount' },
);

export type StaffFeedback = Static<typeof StaffFeedback>;
export type FeedbackCommand = Static<typeof FeedbackCommand>;
export type ChangeInput = Static<typeof ChangeInput>;
export type Topic = Static<typeof Topic>;
export type ResponseCount = Static<typeof ResponseCount>;

const tags = ['staff'];

const FeedbackFilter = object({
  state: Type.Optional(FeedbackStateCode),
  kind: Type.Optional(FeedbackKind),
  subject: Type.Optional(FeedbackSubject),
  tag: Type.Optional(Slug),
  worst: Type.Optional(Type.Boolean({ description: 'Only those with a low score.' })),
  from: Type.Optional(LocalDate),
  to: Type.Optional(LocalDate),
  after: Type.Optional(Id),
});
export type FeedbackFilter = Static<typeof FeedbackFilter>;

export const listStaffFeedback = {
  ...paths.listStaffFeedback,
  schema: {
    operationId: 'listStaffFeedback',
    summary: 'Feedback of the agency, oldest unread first. Reading is audited.',
    tags,
    params: AgencyParams,
    querystring: FeedbackFilter,
    headers: LanguageHeaders,
    response: {
      200: object({ feedback: list(StaffFeedback, { maxItems: 50 }), next: Type.Optional(Id) }),
      ...problemResponses,
    },
  },
} as const;

export const commandFeedback = {
  ...paths.commandFeedback,
  schema: {
    operationId: 'commandFeedback',
    summary:
      'Say what became of a feedback; `declined` needs a reason, `change-made` a change (A26).',
    tags,
    params: CaseParams,
    headers: Type.Intersect([VersionHeaders, LanguageHeaders]),
    body: FeedbackCommand,
    response: { 200: StaffFeedback, ...problemResponses },
  },
} as const;

export const listChanges = {
  ...paths.listChanges,
  schema: {
    operationId: 'listChanges',
    summary: 'Changes that feedback and initiatives can be linked to.',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    response: {
      200: object({ changes: list(ChangeRecord, { maxItems: 500 }) }),
      ...problemResponses,
    },
  },
} as const;

export const recordChange = {
  ...paths.recordChange,
  schema: {
    operationId: 'recordChange',
    summary: 'Record "you said, we did".',
    tags,
    params: AgencyParams,
    headers: Type.Intersect([IdempotencyHeaders, LanguageHeaders]),
    body: ChangeInput,
    response: { 201: ChangeRecord, ...problemResponses },
  },
} as const;

export const listTopics = {
  ...paths.listTopics,
  schema: {
    operationId: 'listTopics',
    summary:
      'What people speak about more and more: candidates for the registry of life situations (A34).',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    response: { 200: object({ topics: list(Topic, { maxItems: 100 }) }), ...problemResponses },
  },
} as const;

export const listResponseCounts = {
  ...paths.listResponseCounts,
  schema: {
    operationId: 'listResponseCounts',
    summary: 'How many were invited and how many answered.',
    tags,
    params: AgencyParams,
    response: {
      200: object({ counts: list(ResponseCount, { maxItems: 5000 }) }),
      ...problemResponses,
    },
  },
} as const;

/** CSV, one line a feedback: choices as they were made, no free text, no number. */
export const exportFeedback = {
  ...paths.exportFeedback,
  schema: {
    operationId: 'exportFeedback',
    summary: 'Answers of a month as CSV for analysis inside the agency: no free text.',
    tags,
    params: AgencyParams,
    querystring: object({ month: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}$' }) }),
    produces: ['text/csv'],
    response: { 200: Type.Unknown(), ...problemResponses },
  },
} as const;
