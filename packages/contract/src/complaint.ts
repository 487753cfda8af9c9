import Type, { type Static } from 'typebox';
import { Regime } from './case.js';
import { Capability } from './case.operations.js';
import { ChallengeAnswer } from './challenge.js';
import { Deadline } from './deadline.js';
import { filesPerSubmission } from './limits.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  Address,
  AgencyParams,
  CaseNumber,
  Email,
  Id,
  IdempotencyHeaders,
  Instant,
  Language,
  LanguageHeaders,
  LocalDate,
  Slug,
  Text,
  line,
  list,
  object,
  oneOf,
  story,
} from './schema.js';
import { FileClaim } from './upload.js';

/** Everybody who may complain (A08); nobody needs an ИНН, a СНИЛС or a patronymic (A07). */
export const ClientKind = oneOf([
  'citizen',
  'foreign-citizen',
  'stateless',
  'self-employed',
  'entrepreneur',
  'organisation',
  'non-profit',
  'unregistered-group',
  'public-body',
]);

/** Whom or what the complaint is about; the addressee follows from it (A43). */
export const AgainstKind = oneOf(['body', 'official', 'head', 'mfc', 'mfc-worker', 'unknown']);

/** How the client wants the answer (A90). */
export const AnswerBy = oneOf(['email', 'post', 'site']);

/** Things that the law of a regime lets us demand; anything else is optional (A40, A53). */
export const RequiredField = oneOf([
  'name',
  'organisation',
  'residence',
  'phone',
  'email',
  'postalAddress',
  'happened',
]);

/** One answer to "what happened?", in the client's words; the law stays behind it. */
export const Ground = object(
  {
    id: Slug,
    title: Text,
    hint: Type.Optional(Text),
    omission: Type.Boolean({ description: 'Something was not done (A54).' }),
    principles: Type.Optional(
      Type.Boolean({ description: 'The client may say which principles were broken (A52).' }),
    ),
  },
  { title: 'Ground' },
);

/** What a complaint can be about: the first of two choices, so that nobody reads a list of twenty. */
export const GroundTopic = object(
  {
    id: Slug,
    title: Text,
    hint: Type.Optional(Text),
    grounds: list(Ground, { maxItems: 20, minItems: 1 }),
  },
  { title: 'GroundTopic' },
);

export const ComplaintForm = object(
  {
    agency: object({ name: Text, timeZone: line() }),
    topics: list(GroundTopic, { maxItems: 12 }),
    principles: list(object({ id: Slug, title: Text }), { maxItems: 40 }),
    services: list(object({ id: Slug, title: Text }), { maxItems: 500 }),
    case: Type.Optional(
      object({
        number: CaseNumber,
        title: Text,
        service: Type.Optional(Slug),
        late: Type.Boolean(),
        stage: Type.Optional(Text),
      }),
    ),
    identified: Type.Boolean({ description: 'The client is signed in.' }),
  },
  { title: 'ComplaintForm' },
);

/** The few facts from which the regime follows. */
export const RouteQuestion = object(
  {
    ground: Slug,
    service: Type.Optional(Slug),
    case: Type.Optional(CaseNumber),
    against: Type.Optional(AgainstKind),
  },
  { title: 'RouteQuestion' },
);

/** Another honest way, where this form may not accept by law. */
export const OtherWay = object(
  {
    kind: oneOf(['link', 'post', 'visit', 'phone']),
    title: Text,
    explanation: Type.Optional(Text),
    url: Type.Optional(Address),
    address: Type.Optional(Text),
  },
  { title: 'OtherWay' },
);

/** Said before anything is typed: who will look, by when and why then, what the answer will hold. */
export const ComplaintRoute = object(
  {
    regime: Regime,
    title: Text,
    accepts: Type.Boolean(),
    whyNot: Type.Optional(Text),
    otherWays: list(OtherWay, { maxItems: 10 }),
    addressee: object({ who: Text, why: Text }),
    registeredBy: Type.Optional(LocalDate),
    due: Type.Optional(Deadline),
    answerHolds: list(Text, { maxItems: 12 }),
    required: list(RequiredField, { maxItems: 12 }),
  },
  { title: 'ComplaintRoute' },
);

export const PersonName = object(
  {
    family: line(),
    given: line(),
    patronymic: Type.Optional(line()),
  },
  { title: 'PersonName' },
);

export const Complainant = object(
  {
    kind: ClientKind,
    name: Type.Optional(PersonName),
    organisation: Type.Optional(object({ name: line(), location: Type.Optional(line()) })),
    residence: Type.Optional(line()),
    phone: Type.Optional(line()),
    email: Type.Optional(Email),
    postalAddress: Type.Optional(line()),
  },
  { title: 'Complainant' },
);

/** Somebody who acts for the client, and the paper that says so (A09). */
export const Representative = object(
  {
    name: PersonName,
    authority: line({ description: 'Kind, number and date of the document.' }),
    file: Type.Optional(Id),
  },
  { title: 'Representative' },
);

export const ComplaintInput = object(
  {
    ground: Slug,
    service: Type.Optional(Slug),
    case: Type.Optional(CaseNumber),
    situation: Type.Optional(Slug),
    against: Type.Optional(object({ kind: AgainstKind, name: Type.Optional(line()) })),
    happened: story(),
    learnedOn: Type.Optional(LocalDate),
    wanted: Type.Optional(story()),
    principles: Type.Optional(list(Slug, { maxItems: 30 })),
    complainant: Complainant,
    representative: Type.Optional(Representative),
    answerBy: AnswerBy,
    files: Type.Optional(list(FileClaim, { maxItems: filesPerSubmission })),
    lang: Language,
    challenge: Type.Optional(ChallengeAnswer),
    website: Type.Optional(
      Type.String({
        maxLength: 300,
        description: 'A trap for robots: people never see this field.',
      }),
    ),
  },
  { title: 'ComplaintInput' },
);

/** Kept by the client: number, code and the day of the answer. */
export const Receipt = object(
  {
    number: CaseNumber,
    code: Type.String(),
    filedAt: Instant,
    registeredBy: LocalDate,
    due: Type.Optional(Deadline),
    addressee: Text,
    answerBy: AnswerBy,
    files: Type.Integer({ minimum: 0 }),
    capability: Capability,
  },
  { title: 'Receipt' },
);

export type ClientKind = Static<typeof ClientKind>;
export type AgainstKind = Static<typeof AgainstKind>;
export type AnswerBy = Static<typeof AnswerBy>;
export type RequiredField = Static<typeof RequiredField>;
export type Ground = Static<typeof Ground>;
export type GroundTopic = Static<typeof GroundTopic>;
export type ComplaintForm = Static<typeof ComplaintForm>;
export type RouteQuestion = Static<typeof RouteQuestion>;
export type OtherWay = Static<typeof OtherWay>;
export type ComplaintRoute = Static<typeof ComplaintRoute>;
export type PersonName = Static<typeof PersonName>;
export type Complainant = Static<typeof Complainant>;
export type Representative = Static<typeof Representative>;
export type ComplaintInput = Static<typeof ComplaintInput>;
export type Receipt = Static<typeof Receipt>;

const tags = ['complaint'];

export const getComplaintForm = {
  ...paths.getComplaintForm,
  schema: {
    operationId: 'getComplaintForm',
    summary:
      'What may have happened, and what the form needs to ask. With a capability, prefilled from the case.',
    tags,
    params: AgencyParams,
    querystring: object({ case: Type.Optional(CaseNumber) }),
    headers: LanguageHeaders,
    response: { 200: ComplaintForm, ...problemResponses },
  },
} as const;

export const routeComplaint = {
  ...paths.routeComplaint,
  schema: {
    operationId: 'routeComplaint',
    summary: 'Which law, who will consider it, by when and why (A116).',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    body: RouteQuestion,
    response: { 200: ComplaintRoute, ...problemResponses },
  },
} as const;

export const sendComplaint = {
  ...paths.sendComplaint,
  schema: {
    operationId: 'sendComplaint',
    summary: 'File a complaint (A54). The same key and body give the first receipt again.',
    tags,
    params: AgencyParams,
    headers: Type.Intersect([IdempotencyHeaders, LanguageHeaders]),
    body: ComplaintInput,
    response: { 201: Receipt, ...problemResponses },
  },
} as const;
