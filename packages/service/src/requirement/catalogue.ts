import type { RequirementParty, RequirementFacets, RequirementQuery } from '@zabota/contract';
import { hashOf, type Item } from '../content/content.file.js';
import type { AgencyContent, Edition } from '../content/content.js';
import { say } from '../content/words.js';
import type { LocalDate } from '../deadline/local-date.js';
import type { Language } from '../messages/messages.js';
import type { RequirementItem } from './content/requirement.file.js';
import { sections } from './content/sections.js';
import type { Pack, SearchDocument } from './search/search.types.js';
import { Vocabulary } from './search/spelling.js';
import { wordsOf } from '../search/words.js';

export type Entry = Item<RequirementItem>;

/** The requirements of an agency on one day, ready to be listed and looked through. */
export interface Catalogue {
  readonly edition: Edition;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly pack: Pack;
  readonly lang: Language;
  readonly vocabulary: Vocabulary;
  documents(): SearchDocument[];
}

export const isInForce = ({ value }: Entry, today: LocalDate): boolean =>
  value['effective-to'] === undefined || value['effective-to'] >= today;

/** Paragraphs of a requirement in the order in which they are read. */
export function paragraphsOf({ value }: Entry, lang: Language): string[] {
  const { answer, clauses, sections: parts } = value.texts[lang];
  const pieces = [
    answer,
    ...clauses.flatMap(({ plain }) => plain),
    ...sections.flatMap((id) => parts[id]),
  ];
  return pieces.map(({ text }) => text);
}

export function buildCatalogue(
  content: AgencyContent,
  today: LocalDate,
  lang: Language,
): Catalogue {
  const edition = content.on(today);
  const titleOf = ({ value }: Entry): string => say(value.title, lang).text;
  const inForce = [...edition.requirements.values()]
    .filter((entry) => isInForce(entry, today))
    .sort((one, other) => titleOf(one).localeCompare(titleOf(other), lang));
  const entries = new Map(inForce.map((entry) => [entry.id, entry]));
  const documents = () => inForce.map((entry) => documentOf(entry, lang));
  const words = function* (): Iterable<string> {
    for (const { texts } of documents())
      for (const { word } of wordsOf(`${texts[0]} ${texts[1]}`)) yield word;
  };
  return {
    edition,
    entries,
    pack: { agency: content.id, pack: hashOf(inForce.map(({ version }) => version)), lang },
    lang,
    vocabulary: new Vocabulary(lang, words()),
    documents,
  };
}

function documentOf(entry: Entry, lang: Language): SearchDocument {
  const { value, id } = entry;
  const { question, clauses } = value.texts[lang];
  const head = [say(value.title, lang).text, question.text];
  if (value.keywords) head.push(say(value.keywords, lang).text);
  const [answer = '', ...rest] = paragraphsOf(entry, lang);
  const plain = clauses.flatMap((clause) => clause.plain.map(({ text }) => text));
  const exact = value.texts.ru.clauses.map((clause) => clause.exact?.text ?? '');
  return {
    id,
    texts: [head.join(' '), [answer, ...plain].join(' '), [...rest, ...exact].join(' ')],
  };
}

export type Filters = Pick<
  RequirementQuery,
  'field' | 'situation' | 'service' | 'activity' | 'concerns' | 'kind'
>;
type FilterName = keyof Filters;

const passes: { readonly [Name in FilterName]: (entry: Entry, wanted: string) => boolean } = {
  field: ({ value }, wanted) => value.field === wanted,
  situation: ({ value }, wanted) => value.situations.includes(wanted),
  service: ({ value }, wanted) => value.services?.includes(wanted) ?? false,
  // A requirement for a class of activity holds for all beneath it; asked for a class, all beneath it come.
  activity: ({ value }, wanted) =>
    value.activities?.some((code) => code.startsWith(wanted) || wanted.startsWith(code)) ?? false,
  concerns: ({ value }, wanted) => value.concerns.includes(wanted as RequirementParty),
  kind: ({ value }, wanted) => value.kind === wanted,
};

/** What is left after the filters; `except` leaves one of them out, for its own counts. */
export function filtered(
  entries: readonly Entry[],
  filters: Filters,
  except?: FilterName,
): readonly Entry[] {
  const active = (Object.keys(passes) as FilterName[]).filter(
    (name) => name !== except && filters[name] !== undefined,
  );
  return entries.filter((entry) =>
    active.every((name) => passes[name](entry, filters[name] ?? '')),
  );
}

/** Of each filter what it would leave, counted under all the other filters. */
export function facetsOf(
  { edition, lang }: Catalogue,
  found: readonly Entry[],
  filters: Filters,
): RequirementFacets {
  const count = (name: FilterName, ids: (value: RequirementItem) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const { value } of filtered(found, filters, name))
      for (const id of ids(value)) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].sort(([one, n], [other, m]) => m - n || one.localeCompare(other));
  };
  const rulebook = edition.rulebook.get('rulebook')?.value;
  const named = (
    counts: [string, number][],
    known: Iterable<{ readonly id: string; readonly title: { ru: string; en?: string } }>,
  ) => {
    const titles = new Map([...known].map(({ id, title }) => [id, title]));
    return counts.flatMap(([id, n]) => {
      const title = titles.get(id);
      return title ? [{ id, title: say(title, lang), count: n }] : [];
    });
  };
  const services = [...edition.services.values()].map(({ id, value }) => ({
    id,
    title: value.title,
  }));
  return {
    field: named(
      count('field', ({ field }) => [field]),
      rulebook?.fields ?? [],
    ),
    situation: named(
      count('situation', ({ situations }) => situations),
      rulebook?.situations ?? [],
    ),
    service: named(
      count('service', (value) => value.services ?? []),
      services,
    ),
    concerns: count('concerns', ({ concerns }) => concerns).map(([id, n]) => ({
      id: id as RequirementParty,
      count: n,
    })),
    kind: count('kind', ({ kind }) => [kind]).map(([id, n]) => ({
      id: id as RequirementItem['kind'],
      count: n,
    })),
  };
}
