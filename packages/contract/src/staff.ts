import Type, { type Static } from 'typebox';
import { Case, CaseKind, CaseSummary } from './case.js';
import { Command } from './command.js';
import { CheckAnswer, Declarant } from './checklist.js';
import { Complainant, Representative } from './complaint.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  AgencyParams,
  CaseParams,
  Id,
  Instant,
  LanguageHeaders,
  Slug,
  Text,
  VersionHeaders,
  line,
  list,
  object,
  oneOf,
  remark,
  story,
} from './schema.js';

/** A case as staff see it: what the client sees, who the client is, and what may be done now. Every read is audited. */
export const StaffCase = object(
  {
    case: Case,
    legal: list(Type.String(), {
      maxItems: 20,
      description: 'Commands that are legal in this state.',
    }),
    complaint: Type.Optional(
      object({
        ground: Type.String(),
        happened: story(),
        wanted: Type.Optional(story()),
        principles: list(Type.String(), { maxItems: 30 }),
        against: object({ kind: Type.String(), name: Type.Optional(line()) }),
        complainant: Complainant,
        representative: Type.Optional(Representative),
        answerBy: Type.String(),
        lang: Type.String(),
      }),
    ),
    initiative: Type.Optional(
      object(
        { title: line(), text: story() },
        { description: 'In the words of its author, to be read before it is published (A27).' },
      ),
    ),
    declaration: Type.Optional(
      object(
        {
          checklist: Slug,
          version: line(),
          title: Text,
          answers: list(
            object({ question: Text, answer: CheckAnswer, note: Type.Optional(remark()) }),
            { maxItems: 100 },
          ),
          declarant: Declarant,
        },
        { description: 'What was declared and by whom (248-ФЗ, article 51).' },
      ),
    ),
    applicant: Type.Optional(
      object({
        name: Type.Optional(line()),
        email: Type.Optional(Type.String()),
        phone: Type.Optional(line()),
      }),
    ),
    unproven: Type.Optional(
      Type.Boolean({
        description:
          'The device of whoever sent it could not do the work that holds back automata: look first whether a person did.',
      }),
    ),
    actionAnswers: list(
      object({ action: Id, at: Instant, kind: Type.String(), text: Type.Optional(story()) }),
      { maxItems: 200 },
    ),
    readers: list(object({ at: Instant, role: Type.String(), who: Text }), { maxItems: 50 }),
  },
  { title: 'StaffCase' },
);
export type StaffCase = Static<typeof StaffCase>;

const tags = ['staff'];

export const listStaffCases = {
  ...paths.listStaffCases,
  schema: {
    operationId: 'listStaffCases',
    summary: 'Cases of the agency, most urgent first.',
    tags,
    params: AgencyParams,
    querystring: object({
      state: Type.Optional(oneOf(['open', 'final', 'late'])),
      kind: Type.Optional(CaseKind),
      after: Type.Optional(Id),
    }),
    headers: LanguageHeaders,
    response: {
      200: object({ cases: list(CaseSummary, { maxItems: 100 }), next: Type.Optional(Id) }),
      ...problemResponses,
    },
  },
} as const;

export const readStaffCase = {
  ...paths.readStaffCase,
  schema: {
    operationId: 'readStaffCase',
    summary: 'One case in one view (A97). `ETag` is the version.',
    tags,
    params: CaseParams,
    headers: LanguageHeaders,
    response: { 200: StaffCase, ...problemResponses },
  },
} as const;

export const commandCase = {
  ...paths.commandCase,
  schema: {
    operationId: 'commandCase',
    summary: 'Do the next thing to a case; an illegal transition is 409 with the legal ones.',
    tags,
    params: CaseParams,
    headers: Type.Intersect([VersionHeaders, LanguageHeaders]),
    body: Command,
    response: { 200: StaffCase, ...problemResponses },
  },
} as const;

export const readStaffDocument = {
  ...paths.readStaffDocument,
  schema: {
    operationId: 'readStaffDocument',
    summary: 'The bytes of a document, as an attachment.',
    tags,
    params: object({ ...CaseParams.properties, document: Id }),
    response: { 200: Type.Unknown(), ...problemResponses },
  },
} as const;
