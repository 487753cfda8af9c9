import type { RequirementList, RequirementQuery } from '@zabota/contract';
import type { Sight } from '../case/case.view.js';
import { say } from '../content/words.js';
import type { Platform } from '../platform.js';
import {
  buildCatalogue,
  facetsOf,
  filtered,
  paragraphsOf,
  type Catalogue,
  type Entry,
} from './catalogue.js';
import { isStale } from './checked.view.js';
import { excerptOf } from './search/excerpt.js';
import { MemorySearch } from './search/memory.search.js';
import { knowsRussian, PostgresSearch } from './search/postgres.search.js';
import type { RequirementSearch } from './search/search.types.js';
import { stem } from '../search/stem.js';
import { questionWords, wordsOf } from '../search/words.js';

const pageSize = 20;
const mostSuggestions = 8;

/** The requirements of all agencies: lists, searches and suggestions. */
export class RequirementLibrary {
  readonly #search: Promise<RequirementSearch>;
  readonly #catalogues = new Map<
    string,
    { readonly of: unknown; readonly catalogue: Promise<Catalogue> }
  >();

  /** @param search For a test or a database that cannot tell word forms; otherwise it is found out. */
  constructor(
    { database, clock }: Pick<Platform, 'database' | 'clock'>,
    search?: RequirementSearch,
  ) {
    const choose = async () =>
      (await knowsRussian(database.db))
        ? new PostgresSearch(database.db, clock)
        : new MemorySearch();
    this.#search = search ? Promise.resolve(search) : choose();
    // Asked for at the first request; until then nobody waits for it.
    this.#search.catch(() => undefined);
  }

  /** What holds today; made once for an edition and a language. */
  async catalogue({ content, at, lang }: Sight): Promise<Catalogue> {
    const edition = content.on(at.today);
    const key = `${content.id} ${lang} ${at.today}`;
    const known = this.#catalogues.get(key);
    if (known?.of === edition) return known.catalogue;
    const made = this.#open(buildCatalogue(content, at.today, lang));
    for (const old of this.#catalogues.keys())
      if (old.startsWith(`${content.id} ${lang} `)) this.#catalogues.delete(old);
    this.#catalogues.set(key, { of: edition, catalogue: made });
    made.catch(() => this.#catalogues.delete(key));
    return made;
  }

  async #open(catalogue: Catalogue): Promise<Catalogue> {
    await (await this.#search).keep(catalogue.pack, catalogue.documents());
    return catalogue;
  }

  async list(sight: Sight, query: RequirementQuery): Promise<RequirementList> {
    const catalogue = await this.catalogue(sight);
    const typed = questionWords(query.q ?? '');
    const words = catalogue.vocabulary.correct(typed);
    const found = await this.#found(catalogue, words);
    const chosen = filtered(found, query);
    const { from = 0, size = pageSize } = query;
    const understood = words.join(' ');
    return {
      total: chosen.length,
      items: chosen
        .slice(from, from + size)
        .map((entry) => summaryOf(entry, sight, catalogue, words)),
      facets: facetsOf(catalogue, found, query),
      ...(understood !== typed.join(' ') && { understood }),
    };
  }

  async #found(catalogue: Catalogue, words: readonly string[]): Promise<readonly Entry[]> {
    const { entries, pack } = catalogue;
    if (words.length === 0) return [...entries.values()];
    const hits = await (await this.#search).find(pack, words);
    return hits.flatMap(({ id }) => entries.get(id) ?? []);
  }

  /** Questions that hold what was typed so far; the last word may be a beginning. */
  async suggest(sight: Sight, q: string): Promise<{ id: string; text: string }[]> {
    const { entries, vocabulary, lang } = await this.catalogue(sight);
    const words = vocabulary.correct(questionWords(q));
    const last = words.pop();
    if (last === undefined) return [];
    const stems = words.map((word) => stem(word, lang));
    const fits = ({ value }: Entry): boolean => {
      const { text } = value.texts[lang].question;
      const keywords = value.keywords ? say(value.keywords, lang).text : '';
      const own = wordsOf(`${text} ${say(value.title, lang).text} ${keywords}`);
      const ownStems = new Set(own.map(({ word }) => stem(word, lang)));
      return (
        stems.every((one) => ownStems.has(one)) &&
        (own.some(({ word }) => word.startsWith(last)) || ownStems.has(stem(last, lang)))
      );
    };
    return [...entries.values()]
      .filter(fits)
      .slice(0, mostSuggestions)
      .map(({ id, value }) => ({ id, text: value.texts[lang].question.text }));
  }
}

function summaryOf(
  entry: Entry,
  { at }: Sight,
  { edition, lang }: Catalogue,
  words: readonly string[],
): RequirementList['items'][number] {
  const { id, value } = entry;
  const rulebook = edition.rulebook.get('rulebook')?.value;
  const field = rulebook?.fields.find((one) => one.id === value.field);
  const paragraphs = paragraphsOf(entry, lang);
  const found = words.length > 0 ? excerptOf(paragraphs, words, lang) : undefined;
  const excerpt = found ?? { text: paragraphs[0] ?? '', marks: [] };
  return {
    id,
    title: say(value.title, lang),
    question: { text: value.texts[lang].question.text, lang },
    field: { id: value.field, title: say(field?.title ?? value.title, lang) },
    kind: value.kind,
    concerns: value.concerns,
    stale: isStale(value, edition, at.today),
    excerpt: { text: { text: excerpt.text, lang }, marks: [...excerpt.marks] },
  };
}
