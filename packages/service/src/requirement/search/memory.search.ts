import type { Language } from '../../messages/messages.js';
import type { Hit, Pack, RequirementSearch, SearchDocument } from './search.types.js';
import { stem } from '../../search/stem.js';
import { wordsOf } from '../../search/words.js';

const weights = [1, 0.4, 0.15] as const;

type Postings = Map<string, Map<number, number>>;

interface Index {
  readonly ids: readonly string[];
  readonly postings: Postings;
  readonly stems: readonly string[];
}

/** Search without a database that knows the language: the portable way, for one instance alone. */
export class MemorySearch implements RequirementSearch {
  readonly #indexes = new Map<string, Index>();

  async keep({ agency, pack, lang }: Pack, documents: readonly SearchDocument[]): Promise<void> {
    this.#indexes.set(`${agency} ${lang} ${pack}`, indexOf(documents, lang));
  }

  async find({ agency, pack, lang }: Pack, words: readonly string[]): Promise<readonly Hit[]> {
    const index = this.#indexes.get(`${agency} ${lang} ${pack}`);
    if (!index) return [];
    const found = words.map((word, position) =>
      look(index, stem(word, lang), position === words.length - 1 ? word : undefined),
    );
    const ranks = new Map<number, { rank: number; words: number }>();
    for (const postings of found)
      for (const [document, rank] of postings) {
        const known = ranks.get(document) ?? { rank: 0, words: 0 };
        ranks.set(document, { rank: known.rank + rank, words: known.words + 1 });
      }
    const all = [...ranks].filter(([, { words: matched }]) => matched === words.length);
    return (all.length > 0 ? all : [...ranks])
      .map(([document, { rank }]) => ({ id: index.ids[document] ?? '', rank }))
      .sort((one, other) => other.rank - one.rank || one.id.localeCompare(other.id));
  }
}

function indexOf(documents: readonly SearchDocument[], lang: Language): Index {
  const postings: Postings = new Map();
  documents.forEach(({ texts }, document) =>
    texts.forEach((text, place) => {
      for (const { word } of wordsOf(text)) {
        const key = stem(word, lang);
        const places = postings.get(key) ?? new Map<number, number>();
        postings.set(key, places);
        places.set(document, Math.max(places.get(document) ?? 0, weights[place] ?? 0));
      }
    }),
  );
  return { ids: documents.map(({ id }) => id), postings, stems: [...postings.keys()].sort() };
}

/** Documents with a stem, or with a word that begins like the one being typed; rare words weigh more. */
function look(index: Index, key: string, beginning: string | undefined): Map<number, number> {
  const keys = new Set([key]);
  if (beginning && beginning.length > 2)
    for (const other of index.stems) if (other.startsWith(beginning)) keys.add(other);
  const found = new Map<number, number>();
  for (const one of keys) {
    const places = index.postings.get(one);
    const rarity = Math.log(1 + index.ids.length / (places?.size ?? 1));
    for (const [document, weight] of places ?? [])
      found.set(document, Math.max(found.get(document) ?? 0, weight * rarity));
  }
  return found;
}
