import Type, { type Static } from 'typebox';
import { paths } from './paths.js';
import { problemResponses } from './problem.js';
import { Share } from './satisfaction.js';
import {
  AgencyParams,
  LanguageHeaders,
  LocalDate,
  Named,
  Slug,
  Text,
  line,
  list,
  object,
} from './schema.js';

const count = Type.Integer({ minimum: 0 });

/**
 * What readers said of one paragraph in one edition, for the owner of the text (A36). Words that
 * were changed begin anew: what was said of the old ones tells nothing of the new.
 */
export const ParagraphClarity = object(
  {
    requirement: Named,
    owner: Text,
    paragraph: Type.Optional(line({ description: 'Absent: the requirement as a whole.' })),
    text: Type.Optional(Text),
    edition: object({
      version: Type.Optional(line({ description: 'Absent where only the day is known.' })),
      from: Type.Optional(LocalDate),
      current: Type.Boolean({ description: 'These are the words that readers see now.' }),
    }),
    clear: count,
    unclear: count,
    needless: count,
    trouble: Share,
  },
  { title: 'ParagraphClarity' },
);
export type ParagraphClarity = Static<typeof ParagraphClarity>;

export const ClarityQuery = object({
  requirement: Type.Optional(Slug),
  since: Type.Optional(LocalDate),
});
export type ClarityQuery = Static<typeof ClarityQuery>;

export const listRequirementClarity = {
  ...paths.listRequirementClarity,
  schema: {
    operationId: 'listRequirementClarity',
    summary:
      'How often readers called each paragraph clear, not clear or needless; first where most of them are surely in trouble (lower end of the 95 % Wilson interval).',
    tags: ['staff'],
    params: AgencyParams,
    querystring: ClarityQuery,
    headers: LanguageHeaders,
    response: {
      200: object({
        total: Type.Integer({ minimum: 0, description: 'Paragraphs of which anything was said.' }),
        paragraphs: list(ParagraphClarity, { maxItems: 200 }),
      }),
      ...problemResponses,
    },
  },
} as const;
