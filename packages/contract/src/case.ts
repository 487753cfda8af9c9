import Type, { type Static } from 'typebox';
import { Deadline } from './deadline.js';
import { InitiativeAnswer } from './initiative.answer.js';
import { historyPage } from './limits.js';
import {
  Address,
  Appeal,
  CaseNumber,
  Channel,
  Contact,
  Id,
  Instant,
  LegalBasis,
  LocalDate,
  Named,
  Sha256,
  Slug,
  Text,
  line,
  list,
  object,
  oneOf,
  remark,
} from './schema.js';

/** An application, a complaint and an initiative are one thing to a client: a case. */
export const CaseKind = oneOf(['application', 'complaint', 'initiative']);

/** The law a complaint is considered under (A116). */
export const Regime = oneOf(['210-fz', '59-fz', '248-fz', 'pos', 'other']);

export const CaseState = oneOf([
  'submitted',
  'registered',
  'in-progress',
  'suspended',
  'returned',
  'granted',
  'partly-granted',
  'refused',
  'terminated',
  'withdrawn',
  'in-review',
  'forwarded',
  'answered',
  'published',
  'kept-back',
  'accepted',
  'partly-accepted',
  'declined',
  'carried-out',
]);

/** Ways in which an application comes to a stand; none can be stored without the way on (A18). */
export const StopKind = oneOf(['suspended', 'returned', 'refused', 'terminated']);

/** A stage of the client scenario (A86): progress, not history. */
export const Stage = object(
  {
    id: Slug,
    title: Text,
    note: Type.Optional(Text),
    status: oneOf(['done', 'now', 'next']),
    doneOn: Type.Optional(LocalDate),
    plannedOn: Type.Optional(LocalDate),
  },
  { title: 'Stage' },
);

/** What we need from the client. May be closed from any channel (A89). */
export const Action = object(
  {
    id: Id,
    kind: oneOf(['upload', 'text', 'confirm', 'visit']),
    title: Text,
    explanation: Text,
    where: Type.Optional(Text),
    sample: Type.Optional(Address),
    dueOn: LocalDate,
    status: oneOf(['open', 'promised', 'done', 'cancelled']),
    closed: Type.Optional(object({ at: Instant, channel: Channel })),
  },
  { title: 'Action' },
);

/** One thing to mend, with the place and the last day (A18). */
export const Fix = object(
  {
    title: Text,
    where: Text,
    until: LocalDate,
    action: Type.Optional(Id),
  },
  { title: 'Fix' },
);

export const StopReason = object(
  {
    code: Slug,
    title: Text,
    explanation: Text,
    basis: LegalBasis,
    fixes: list(Fix, { maxItems: 50, minItems: 1 }),
  },
  { title: 'StopReason' },
);

/** Why an application stands, and everything that leads to a "yes" all the same (A17, A18). */
export const Stop = object(
  {
    kind: StopKind,
    since: LocalDate,
    reasons: list(StopReason, { maxItems: 50, minItems: 1 }),
    resume: Text,
    appeal: Appeal,
    ifFixedToday: Type.Optional(LocalDate),
  },
  { title: 'Stop' },
);

/** The reasoned answer to a complaint (A55). */
export const Answer = object(
  {
    decision: oneOf(['satisfied', 'partly-satisfied', 'denied']),
    on: LocalDate,
    by: Text,
    reasons: Text,
    basis: list(LegalBasis, { maxItems: 20, minItems: 1 }),
    actionsTaken: Text,
    apology: Type.Optional(Text),
    nextSteps: Text,
    fixedBy: Type.Optional(LocalDate),
    appeal: Appeal,
  },
  { title: 'Answer' },
);

/** The outcome of an application that was decided in the client's favour, wholly or in part. */
export const Result = object(
  { code: oneOf(['granted', 'partly-granted']), on: LocalDate, explanation: Text },
  { title: 'Result' },
);

/** What became of an initiative so far. */
export const InitiativeProgress = object(
  {
    supporters: Type.Integer({ minimum: 0 }),
    reason: Type.Optional(Text),
    duplicateOf: Type.Optional(CaseNumber),
    answer: Type.Optional(InitiativeAnswer),
    change: Type.Optional(Id),
  },
  { title: 'InitiativeProgress' },
);

/** What the client says after the final state: was the need met (A88)? */
export const Outcome = object(
  { needMet: oneOf(['yes', 'partly', 'no']), comment: Type.Optional(remark()) },
  { title: 'Outcome' },
);

/** One line of history: what happened, when, which body. Texts are made at reading time from type and parameters. */
export const CaseEvent = object(
  {
    seq: Type.Integer({ minimum: 1 }),
    at: Instant,
    type: Slug,
    title: Text,
    note: Type.Optional(Text),
    body: Text,
    channel: Channel,
  },
  { title: 'CaseEvent' },
);

export const CaseDocument = object(
  {
    id: Id,
    name: line(),
    size: Type.Integer(),
    sha256: Sha256,
    mediaType: line(),
    from: oneOf(['client', 'agency']),
    at: Instant,
  },
  { title: 'CaseDocument' },
);

export const Notifications = object(
  {
    channel: oneOf(['email', 'none']),
    email: Type.Optional(
      Type.String({ maxLength: 254, description: 'Masked when read: `a…@example.org`.' }),
    ),
  },
  { title: 'Notifications' },
);

/** What a client sees of a case: progress, actions and history, kept apart. */
export const Case = object(
  {
    number: CaseNumber,
    kind: CaseKind,
    regime: Type.Optional(Regime),
    title: Text,
    service: Type.Optional(Slug),
    situation: Type.Optional(Slug),
    state: object({ code: CaseState, title: Text, since: Instant, final: Type.Boolean() }),
    version: Type.Integer({ minimum: 1 }),
    filedAt: Instant,
    registeredAt: Type.Optional(Instant),
    channel: Channel,
    timeZone: line(),
    addressee: Type.Optional(Text),
    due: Type.Optional(Deadline),
    stages: list(Stage, { maxItems: 40 }),
    actions: list(Action, { maxItems: 100 }),
    stop: Type.Optional(Stop),
    answer: Type.Optional(Answer),
    result: Type.Optional(Result),
    initiative: Type.Optional(InitiativeProgress),
    outcome: Type.Optional(Outcome),
    canReopen: Type.Boolean(),
    people: object({ owner: Contact, manager: Type.Optional(Contact) }),
    documents: list(CaseDocument, { maxItems: 200 }),
    history: object({
      total: Type.Integer({ minimum: 0 }),
      latest: list(CaseEvent, { maxItems: historyPage, description: 'Newest first.' }),
    }),
    appeal: Appeal,
    related: list(object({ number: CaseNumber, kind: CaseKind, title: Text }), { maxItems: 50 }),
    notifications: Notifications,
  },
  { title: 'Case' },
);

/** A line in the list of a signed-in client's cases, with the life situation it helps in (A65). */
export const CaseSummary = object(
  {
    number: CaseNumber,
    kind: CaseKind,
    title: Text,
    situation: Type.Optional(Named),
    state: object({ code: CaseState, title: Text, since: Instant, final: Type.Boolean() }),
    dueOn: Type.Optional(LocalDate),
    late: Type.Boolean(),
    openActions: Type.Integer({ minimum: 0 }),
  },
  { title: 'CaseSummary' },
);

export type CaseKind = Static<typeof CaseKind>;
export type Regime = Static<typeof Regime>;
export type CaseState = Static<typeof CaseState>;
export type StopKind = Static<typeof StopKind>;
export type Stage = Static<typeof Stage>;
export type Action = Static<typeof Action>;
export type Fix = Static<typeof Fix>;
export type StopReason = Static<typeof StopReason>;
export type Stop = Static<typeof Stop>;
export type Answer = Static<typeof Answer>;
export type Result = Static<typeof Result>;
export type InitiativeProgress = Static<typeof InitiativeProgress>;
export type Outcome = Static<typeof Outcome>;
export type CaseEvent = Static<typeof CaseEvent>;
export type CaseDocument = Static<typeof CaseDocument>;
export type Notifications = Static<typeof Notifications>;
export type Case = Static<typeof Case>;
export type CaseSummary = Static<typeof CaseSummary>;
