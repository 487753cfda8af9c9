import Type, { type Static } from 'typebox';
import { HandOver } from './handover.js';
import { questionsPerInstrument } from './limits.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  Address,
  AgencyParams,
  CaseNumber,
  Channel,
  Id,
  IdempotencyHeaders,
  Instant,
  Language,
  LanguageHeaders,
  LocalDate,
  ReceiptCode,
  Slug,
  Text,
  list,
  object,
  oneOf,
  remark,
} from './schema.js';

/** What feedback is about: `service:replanning`, `case:26-4817-3052`, `stage:replanning.check`, `requirement:…`, or the page itself. */
export const FeedbackSubject = Type.String({
  pattern: '^(page|(service|case|stage|requirement):[a-z0-9][a-z0-9.-]{0,120})$',
  description: 'Subject of feedback. A page says which one in `page.path`.',
});

export const FeedbackKind = oneOf(['rating', 'problem', 'initiative', 'thanks']);

/** What an answer says about satisfaction; what has no measure is read by people, not counted. */
export const Measure = oneOf(
  ['need', 'satisfaction', 'effort', 'drivers', 'clarity', 'quality', 'segment'],
  {
    description:
      'need: was the need met (A88). satisfaction: the score. effort: how easy. drivers: what went well or not. clarity: clear, unclear, not needed. quality: an item of the state service monitoring. segment: who answers, coarse and voluntary (A11).',
  },
);

/** A choice, in words: a scale is a list of choices `1` … `5` too. */
export const Choice = object({ value: Slug, title: Text }, { title: 'Choice' });

/** Asked only after one of these choices of an earlier question. */
export const AskedWhen = object(
  { question: Slug, chosen: list(Slug, { minItems: 1, maxItems: 20 }) },
  { title: 'AskedWhen' },
);

export const Question = object(
  {
    id: Slug,
    kind: oneOf(['single', 'multiple', 'scale', 'text']),
    measure: Type.Optional(Measure),
    title: Text,
    hint: Type.Optional(Text),
    choices: list(Choice, {
      maxItems: 20,
      description: 'Least first on a scale; empty for a text.',
    }),
    required: Type.Boolean(),
    when: Type.Optional(AskedWhen),
  },
  { title: 'Question' },
);

/** A question set as the agency wrote it; its version keeps the very wording an answer was given to. */
export const Instrument = object(
  {
    id: Slug,
    version: Type.String({ pattern: '^[0-9a-f]{8,64}$' }),
    kind: oneOf(['rating', 'micro', 'survey']),
    title: Text,
    intro: Type.Optional(Text),
    questions: list(Question, { maxItems: questionsPerInstrument, minItems: 1 }),
    closesOn: Type.Optional(LocalDate),
  },
  { title: 'Instrument' },
);

export const FeedbackForm = object(
  {
    agency: object({ name: Text }),
    subject: object({ value: FeedbackSubject, title: Text }),
    instrument: Instrument,
    state: oneOf(['open', 'answered', 'closed'], {
      description:
        'answered: this case has answered this instrument. closed: the survey is over; nothing is taken.',
    }),
    kinds: list(FeedbackKind, { maxItems: 4, description: 'What the client may send here.' }),
    privacy: Text,
  },
  { title: 'FeedbackForm' },
);

/** One answer: choices, or words. A scale has exactly one choice. */
export const QuestionAnswer = object(
  {
    question: Slug,
    chosen: Type.Optional(list(Slug, { minItems: 1, maxItems: 20 })),
    text: Type.Optional(remark()),
  },
  { title: 'QuestionAnswer' },
);

/** Where on the site: a path without query and fragment, and what the client had selected. */
export const FeedbackPage = object(
  {
    path: Type.String({ pattern: '^/[^?#]{0,299}$' }),
    selection: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  },
  { title: 'FeedbackPage' },
);

/**
 * The whole feedback as it stands on the device. The first answer is sent at
 * once; each later revision holds everything again and takes its place.
 */
export const FeedbackInput = object(
  {
    revision: Type.Integer({
      minimum: 1,
      maximum: 1000,
      description:
        'Grows by one with every change; an older one that arrives late changes nothing.',
    }),
    kind: FeedbackKind,
    subject: FeedbackSubject,
    instrument: Slug,
    version: Type.String({ pattern: '^[0-9a-f]{8,64}$' }),
    answers: list(QuestionAnswer, { maxItems: questionsPerInstrument }),
    comment: Type.Optional(remark()),
    page: Type.Optional(FeedbackPage),
    situation: Type.Optional(Slug),
    invitation: Type.Optional(Id),
    device: oneOf(['phone', 'tablet', 'desktop']),
    channel: Type.Optional(Channel),
    lang: Language,
  },
  { title: 'FeedbackInput' },
);

/** Kinds of personal data that are masked in free text (see personal-data.ts). */
export const PersonalDataKind = oneOf(['email', 'card', 'snils', 'phone', 'passport']);

/** Kept by the client; later answers join until `openUntil`. Number and code let them see what became of it. */
export const FeedbackReceipt = object(
  {
    number: CaseNumber,
    code: Type.String(),
    on: LocalDate,
    revision: Type.Integer({ minimum: 1, description: 'The revision that is stored now.' }),
    masked: list(PersonalDataKind, {
      maxItems: 5,
      description: 'Kinds of personal data that were found in the text and masked.',
    }),
    openUntil: Instant,
  },
  { title: 'FeedbackReceipt' },
);

export const FeedbackStateCode = oneOf(['new', 'analysed', 'change-made', 'declined']);

/** "You said, we did": what changed because people said something (A26). */
export const ChangeRecord = object(
  {
    id: Id,
    youSaid: Text,
    weDid: Text,
    on: LocalDate,
    subject: Type.Optional(FeedbackSubject),
    url: Type.Optional(Address),
  },
  { title: 'ChangeRecord' },
);

/** What became of one feedback, for whoever holds its code. */
export const FeedbackStatus = object(
  {
    number: CaseNumber,
    kind: FeedbackKind,
    on: LocalDate,
    subject: object({ value: FeedbackSubject, title: Text }),
    state: object({ code: FeedbackStateCode, title: Text, since: LocalDate }),
    answer: Type.Optional(Text),
    reason: Type.Optional(Text),
    change: Type.Optional(ChangeRecord),
    handOver: Type.Optional(HandOver),
  },
  { title: 'FeedbackStatus' },
);

export type FeedbackSubject = Static<typeof FeedbackSubject>;
export type FeedbackKind = Static<typeof FeedbackKind>;
export type Measure = Static<typeof Measure>;
export type Choice = Static<typeof Choice>;
export type AskedWhen = Static<typeof AskedWhen>;
export type Question = Static<typeof Question>;
export type Instrument = Static<typeof Instrument>;
export type FeedbackForm = Static<typeof FeedbackForm>;
export type QuestionAnswer = Static<typeof QuestionAnswer>;
export type FeedbackPage = Static<typeof FeedbackPage>;
export type FeedbackInput = Static<typeof FeedbackInput>;
export type FeedbackReceipt = Static<typeof FeedbackReceipt>;
export type FeedbackStateCode = Static<typeof FeedbackStateCode>;
export type ChangeRecord = Static<typeof ChangeRecord>;
export type FeedbackStatus = Static<typeof FeedbackStatus>;

const tags = ['feedback'];

export const getFeedbackForm = {
  ...paths.getFeedbackForm,
  schema: {
    operationId: 'getFeedbackForm',
    summary:
      'The questions about a subject. With a capability of the case, also whether it has answered.',
    tags,
    params: AgencyParams,
    querystring: object({
      subject: FeedbackSubject,
      instrument: Type.Optional(Slug),
      invited: Type.Optional(
        Type.Boolean({ description: 'The client was invited after an event.' }),
      ),
    }),
    headers: LanguageHeaders,
    response: { 200: FeedbackForm, ...problemResponses },
  },
} as const;

export const putFeedback = {
  ...paths.putFeedback,
  schema: {
    operationId: 'putFeedback',
    summary:
      'Store feedback under an id the client made, or the next revision of it (A27). The idempotency key is the same for all revisions: it proves that they come from one device.',
    tags,
    params: object({ agency: AgencyParams.properties.agency, feedback: Id }),
    headers: Type.Intersect([IdempotencyHeaders, LanguageHeaders]),
    body: FeedbackInput,
    response: { 200: FeedbackReceipt, 201: FeedbackReceipt, ...problemResponses },
  },
} as const;

export const countInvitation = {
  ...paths.countInvitation,
  schema: {
    operationId: 'countInvitation',
    summary: 'An invitation was shown: the denominator of the response rate. Counted once per id.',
    tags,
    params: object({ agency: AgencyParams.properties.agency, invitation: Id }),
    body: object({ subject: FeedbackSubject, instrument: Slug }),
    response: { 204: Type.Null(), ...problemResponses },
  },
} as const;

export const readFeedback = {
  ...paths.readFeedback,
  schema: {
    operationId: 'readFeedback',
    summary: 'What became of a feedback, by number and code (A26, A66).',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    body: object({ number: CaseNumber, code: ReceiptCode }),
    response: { 200: FeedbackStatus, ...problemResponses },
  },
} as const;
