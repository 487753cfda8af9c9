import { sql, type RawBuilder } from 'kysely';
import { stem } from './stem.js';
import { wordsOf } from './words.js';

/** Words that stand in every text and tell none from another. */
const everywhere = new Set(
  [
    'а без бы был была были было быть в',
    'вам вас во вот все всех вы где да',
    'для до его ее если есть еще же за',
    'здесь и из или им их к как ко',
    'когда кто ли мне много может мы на над',
    'надо нам нас не него нее нет ни них',
    'но ну о об он она они от очень',
    'по под при с со так также там то',
    'тоже только ты у уже хотя чем что чтобы',
    'эта эти это этот я a an and are',
    'as at be but by for from has have',
    'if in is it its of on or our',
    'so that the their there they this to we',
    'with you your',
  ].flatMap((row) => row.split(' ')),
);

/** PostgreSQL takes no word of more than 2 kB; nobody types one. */
const longest = 60;

/** What of a text is looked for: each stem once, Russian words and English ones by their letters. */
export function searchedStems(text: string): string[] {
  const words = wordsOf(text).map(({ word }) => word.slice(0, longest));
  return [
    ...new Set(words.filter((word) => !everywhere.has(word)).map((word) => stem(word, 'ru'))),
  ];
}

/** A text as a `tsvector`. The stems are made here: some builds of PostgreSQL know no Russian. */
export const vectorOf = (text: string): RawBuilder<string> =>
  sql<string>`array_to_tsvector(${searchedStems(text)}::text[])`;

/** A `tsquery` for texts with all of these words, or with any. Without words it finds nothing. */
export function queryOf(text: string, joinedBy: 'all' | 'any'): RawBuilder<unknown> {
  // Stems hold letters and digits alone.
  const stems = searchedStems(text).map((word) => `'${word}'`);
  return sql`${stems.join(joinedBy === 'all' ? ' & ' : ' | ')}::tsquery`;
}
