import Type, { type Static } from 'typebox';
import { Capability } from './case.operations.js';
import { ChallengeAnswer } from './challenge.js';
import { ClientKind, PersonName } from './complaint.js';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import {
  AgencyParams,
  CaseNumber,
  Email,
  IdempotencyHeaders,
  Instant,
  Language,
  LanguageHeaders,
  LegalBasis,
  LocalDate,
  Named,
  Slug,
  Text,
  line,
  list,
  object,
  oneOf,
  remark,
} from './schema.js';

/** Answers that a check list knows by law (ПП 27.10.2021 № 1844, law.md B9). */
export const CheckAnswer = oneOf(['yes', 'no', 'not-applicable']);

export const CheckQuestion = object(
  {
    id: Slug,
    text: Text,
    advice: Text,
    requirement: Type.Optional(Slug),
    clause: Type.Optional(Slug),
    remind: Type.Optional(
      object({
        title: Text,
        every: oneOf(['month', 'quarter', 'year']),
      }),
    ),
  },
  { title: 'CheckQuestion' },
);

/** A list with which clients check themselves: advice first, no report (A38, A39, A57). */
export const Checklist = object(
  {
    id: Slug,
    version: line(),
    title: Text,
    summary: Text,
    minutes: Type.Integer({ minimum: 1, maximum: 240 }),
    field: Named,
    checkedOn: LocalDate,
    questions: list(CheckQuestion, { maxItems: 100, minItems: 1 }),
    declaration: Type.Optional(
      object({
        service: Slug,
        basis: LegalBasis,
        gives: Text,
        valid: Text,
      }),
    ),
  },
  { title: 'Checklist' },
);

export const ChecklistSummary = object(
  { id: Slug, title: Text, summary: Text, minutes: Type.Integer(), field: Named },
  { title: 'ChecklistSummary' },
);

/** Who declares; as little as the case needs (A40). */
export const Declarant = object(
  {
    kind: ClientKind,
    name: Type.Optional(PersonName),
    organisation: Type.Optional(object({ name: line(), location: Type.Optional(line()) })),
    email: Type.Optional(Email),
  },
  { title: 'Declarant' },
);

/** Sent only when the client chooses to; then it is a case with a number (248-ФЗ, article 51). */
export const DeclarationInput = object(
  {
    checklist: Slug,
    version: line({ maxLength: 64 }),
    answers: list(object({ question: Slug, answer: CheckAnswer, note: Type.Optional(remark()) }), {
      maxItems: 100,
      minItems: 1,
    }),
    declarant: Declarant,
    lang: Language,
    challenge: Type.Optional(ChallengeAnswer),
  },
  { title: 'DeclarationInput' },
);

export const DeclarationReceipt = object(
  { number: CaseNumber, code: Type.String(), filedAt: Instant, capability: Capability },
  { title: 'DeclarationReceipt' },
);

export type CheckAnswer = Static<typeof CheckAnswer>;
export type CheckQuestion = Static<typeof CheckQuestion>;
export type Checklist = Static<typeof Checklist>;
export type ChecklistSummary = Static<typeof ChecklistSummary>;
export type Declarant = Static<typeof Declarant>;
export type DeclarationInput = Static<typeof DeclarationInput>;
export type DeclarationReceipt = Static<typeof DeclarationReceipt>;

const tags = ['requirement'];

export const listChecklists = {
  ...paths.listChecklists,
  schema: {
    operationId: 'listChecklists',
    summary: 'Check lists for a look at oneself.',
    tags,
    params: AgencyParams,
    headers: LanguageHeaders,
    response: {
      200: object({ checklists: list(ChecklistSummary, { maxItems: 500 }) }),
      ...problemResponses,
    },
  },
} as const;

export const readChecklist = {
  ...paths.readChecklist,
  schema: {
    operationId: 'readChecklist',
    summary: 'One check list, with advice for each "no". Answers stay with the client.',
    tags,
    params: object({ agency: Slug, checklist: Slug }),
    headers: LanguageHeaders,
    response: { 200: Checklist, ...problemResponses },
  },
} as const;

export const declareCompliance = {
  ...paths.declareCompliance,
  schema: {
    operationId: 'declareCompliance',
    summary: 'Declare that one complies, where the kind of control provides for it.',
    tags,
    params: AgencyParams,
    headers: Type.Intersect([IdempotencyHeaders, LanguageHeaders]),
    body: DeclarationInput,
    response: { 201: DeclarationReceipt, ...problemResponses },
  },
} as const;
