import Type, { type Static } from 'typebox';
import { Case, CaseEvent, CaseSummary, Notifications, Outcome } from './case.js';
import { filesPerSubmission, historyPage } from './limits.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  AgencyParams,
  CaseNumber,
  CaseParams,
  Email,
  Id,
  IdempotencyHeaders,
  Instant,
  LanguageHeaders,
  ReceiptCode,
  list,
  object,
  remark,
  story,
} from './schema.js';
import { FileClaim } from './upload.js';

/** Opens one case for a short while; travels in headers only. */
export const Capability = object(
  { token: Type.String(), number: CaseNumber, expiresAt: Instant },
  { title: 'Capability' },
);

/** The client's answer to an action: a file, words, a yes, or "I will bring it in person". */
export const ActionAnswer = Type.Union(
  [
    object({
      kind: Type.Literal('upload'),
      files: list(FileClaim, { minItems: 1, maxItems: filesPerSubmission }),
      comment: Type.Optional(remark()),
    }),
    object({ kind: Type.Literal('text'), text: story() }),
    object({ kind: Type.Literal('confirm') }),
    object({ kind: Type.Literal('visit'), comment: Type.Optional(remark()) }),
  ],
  { title: 'ActionAnswer' },
);

export const NotificationChoice = Type.Union(
  [
    object({ channel: Type.Literal('email'), email: Email }),
    object({ channel: Type.Literal('none') }),
  ],
  { title: 'NotificationChoice' },
);

export const Reopening = object({ comment: remark() }, { title: 'Reopening' });

/** A live message: something changed, read the case again. */
export const LiveMessage = object(
  { version: Type.Integer({ minimum: 1 }), seq: Type.Integer({ minimum: 0 }) },
  { title: 'LiveMessage' },
);

export const HistoryPage = object(
  { total: Type.Integer({ minimum: 0 }), events: list(CaseEvent, { maxItems: historyPage }) },
  { title: 'HistoryPage' },
);

export type Capability = Static<typeof Capability>;
export type ActionAnswer = Static<typeof ActionAnswer>;
export type NotificationChoice = Static<typeof NotificationChoice>;
export type Reopening = Static<typeof Reopening>;
export type LiveMessage = Static<typeof LiveMessage>;
export type HistoryPage = Static<typeof HistoryPage>;

const tags = ['case'];
const answersWithCase = { 200: Case, ...problemResponses };

export const openCase = {
  ...paths.openCase,
  schema: {
    operationId: 'openCase',
    summary: 'Exchange number and receipt code for a short-lived capability.',
    tags,
    params: AgencyParams,
    body: object({ number: CaseNumber, code: ReceiptCode }),
    response: { 201: Capability, ...problemResponses },
  },
} as const;

export const listCases = {
  ...paths.listCases,
  schema: {
    operationId: 'listCases',
    summary: 'Cases of the signed-in client.',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    response: { 200: object({ cases: list(CaseSummary, { maxItems: 500 }) }), ...problemResponses },
  },
} as const;

export const readCase = {
  ...paths.readCase,
  schema: {
    operationId: 'readCase',
    summary: 'What is happening now, how long, what comes next (A25). `ETag` is the version.',
    tags,
    params: CaseParams,
    headers: LanguageHeaders,
    response: { ...answersWithCase, 304: Type.Null() },
  },
} as const;

export const readHistory = {
  ...paths.readHistory,
  schema: {
    operationId: 'readHistory',
    summary: 'A page of history, newest first, before the given event.',
    tags,
    params: CaseParams,
    querystring: object({ before: Type.Optional(Type.Integer({ minimum: 1 })) }),
    headers: LanguageHeaders,
    response: { 200: HistoryPage, ...problemResponses },
  },
} as const;

/** `text/event-stream`; event `case` carries a LiveMessage, the id is `seq`. */
export const watchCase = {
  ...paths.watchCase,
  schema: {
    operationId: 'watchCase',
    summary: 'Server-sent events, resumed by `Last-Event-ID`.',
    tags,
    params: CaseParams,
    produces: ['text/event-stream'],
    response: { 200: LiveMessage, ...problemResponses },
  },
} as const;

export const answerAction = {
  ...paths.answerAction,
  schema: {
    operationId: 'answerAction',
    summary: 'Do what was asked: send files, words, a yes, or say you will come.',
    tags,
    params: object({ ...CaseParams.properties, action: Id }),
    headers: Type.Intersect([IdempotencyHeaders, LanguageHeaders]),
    body: ActionAnswer,
    response: answersWithCase,
  },
} as const;

export const rateOutcome = {
  ...paths.rateOutcome,
  schema: {
    operationId: 'rateOutcome',
    summary: 'Say after the final state whether the need is met (A88).',
    tags,
    params: CaseParams,
    headers: Type.Intersect([IdempotencyHeaders, LanguageHeaders]),
    body: Outcome,
    response: answersWithCase,
  },
} as const;

export const reopenCase = {
  ...paths.reopenCase,
  schema: {
    operationId: 'reopenCase',
    summary: 'Reopen a finished case, with a comment.',
    tags,
    params: CaseParams,
    headers: Type.Intersect([IdempotencyHeaders, LanguageHeaders]),
    body: Reopening,
    response: answersWithCase,
  },
} as const;

export const chooseNotifications = {
  ...paths.chooseNotifications,
  schema: {
    operationId: 'chooseNotifications',
    summary: 'Choose where letters about this case go, or stop them (A90).',
    tags,
    params: CaseParams,
    body: NotificationChoice,
    response: { 200: Notifications, ...problemResponses },
  },
} as const;

export const readDocument = {
  ...paths.readDocument,
  schema: {
    operationId: 'readDocument',
    summary: 'The bytes of a document, as an attachment.',
    tags,
    params: object({ ...CaseParams.properties, document: Id }),
    response: { 200: Type.Unknown(), ...problemResponses },
  },
} as const;
