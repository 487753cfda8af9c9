import Type, { type Static } from 'typebox';
import { Instrument, QuestionAnswer } from './feedback.js';
import { questionsPerInstrument } from './limits.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import { Figures, FiguresOfGroup } from './satisfaction.js';
import {
  AgencyParams,
  Id,
  Language,
  LanguageHeaders,
  LocalizedText,
  Named,
  Slug,
  Text,
  VersionHeaders,
  list,
  object,
  oneOf,
  remark,
} from './schema.js';

const Quarter = Type.String({ pattern: '^[0-9]{4}-Q[1-4]$' });

/** What the people of the agency are asked, each once a quarter (A95). */
export const WorkerForm = object(
  {
    quarter: Quarter,
    instrument: Instrument,
    units: list(Named, { maxItems: 500, description: 'Units that one may name as one’s own.' }),
    hasAnswered: Type.Boolean(),
    privacy: Text,
  },
  { title: 'WorkerForm' },
);

/**
 * What one of the agency’s people says. It is kept apart from the answers of clients, and apart from
 * who said it: that somebody has answered stands in one table, what was said in another, and
 * nothing leads from one to the other.
 */
export const WorkerAnswer = object(
  {
    version: Type.String({ pattern: '^[0-9a-f]{8,64}$' }),
    unit: Type.Optional(Slug),
    answers: list(QuestionAnswer, { maxItems: questionsPerInstrument, minItems: 1 }),
    proposal: Type.Optional(remark({ description: 'What to do better (A98). Kept without unit.' })),
    lang: Language,
  },
  { title: 'WorkerAnswer' },
);

/** A quarter that has ended, under the rules of everything that is published: hidden looks like empty. */
export const WorkerPeriod = object(
  {
    id: Quarter,
    title: Text,
    figures: Type.Optional(Figures),
    byUnit: list(FiguresOfGroup, { maxItems: 500 }),
  },
  { title: 'WorkerPeriod' },
);

/** What a worker proposed, and what the agency does with it (A98). */
export const WorkerProposal = object(
  {
    id: Id,
    version: Type.Integer({ minimum: 1 }),
    quarter: Quarter,
    text: Text,
    state: oneOf(['new', 'accepted', 'declined', 'carried-out']),
    answer: Type.Optional(Text),
  },
  { title: 'WorkerProposal' },
);

/** No decision without an answer to the person who proposed it. */
export const WorkerProposalAnswer = object(
  { decision: oneOf(['accepted', 'declined', 'carried-out']), answer: LocalizedText },
  { title: 'WorkerProposalAnswer' },
);

export type WorkerForm = Static<typeof WorkerForm>;
export type WorkerAnswer = Static<typeof WorkerAnswer>;
export type WorkerPeriod = Static<typeof WorkerPeriod>;
export type WorkerProposal = Static<typeof WorkerProposal>;
export type WorkerProposalAnswer = Static<typeof WorkerProposalAnswer>;

const tags = ['staff'];
const { agency } = AgencyParams.properties;

export const readWorkerForm = {
  ...paths.readWorkerForm,
  schema: {
    operationId: 'readWorkerForm',
    summary: 'What the agency asks its own people, and whether this one has answered (A95).',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    response: { 200: WorkerForm, ...problemResponses },
  },
} as const;

export const sendWorkerAnswer = {
  ...paths.sendWorkerAnswer,
  schema: {
    operationId: 'sendWorkerAnswer',
    summary: 'One answer of one person a quarter; it cannot be found again, not even by them.',
    tags,
    params: object({ agency, instrument: Slug }),
    headers: LanguageHeaders,
    body: WorkerAnswer,
    response: { 204: Type.Null(), ...problemResponses },
  },
} as const;

export const readWorkerFigures = {
  ...paths.readWorkerFigures,
  schema: {
    operationId: 'readWorkerFigures',
    summary: 'Satisfaction of the agency’s people by quarter and unit; small units are hidden.',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    response: {
      200: object({
        threshold: Type.Integer({ minimum: 5 }),
        periods: list(WorkerPeriod, { maxItems: 40, description: 'Newest first.' }),
      }),
      ...problemResponses,
    },
  },
} as const;

export const listWorkerProposals = {
  ...paths.listWorkerProposals,
  schema: {
    operationId: 'listWorkerProposals',
    summary: 'What the agency’s people proposed, with the answers; seen by all of them (A98).',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    response: {
      200: object({ proposals: list(WorkerProposal, { maxItems: 200 }) }),
      ...problemResponses,
    },
  },
} as const;

export const answerWorkerProposal = {
  ...paths.answerWorkerProposal,
  schema: {
    operationId: 'answerWorkerProposal',
    summary: 'Say what will become of a proposal (A98).',
    tags,
    params: object({ agency, proposal: Id }),
    headers: Type.Intersect([VersionHeaders, LanguageHeaders]),
    body: WorkerProposalAnswer,
    response: { 200: WorkerProposal, ...problemResponses },
  },
} as const;
