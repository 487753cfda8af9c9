import { LocalDate, line, object } from '@zabota/contract';
import Type, { type Static } from 'typebox';

/** What an agency writes: Russian always, English where there is one (decision 7). */
export const Words = object({
  ru: line({ maxLength: 2000 }),
  en: Type.Optional(line({ maxLength: 2000 })),
});
export type Words = Static<typeof Words>;

/** A text of several paragraphs. */
export const LongWords = object({
  ru: line({ maxLength: 10_000 }),
  en: Type.Optional(line({ maxLength: 10_000 })),
});
/** Every item holds from a day on. */
export const dated = { 'effective-from': LocalDate };
