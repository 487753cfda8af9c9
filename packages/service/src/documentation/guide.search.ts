import MiniSearch from 'minisearch';
import type { Language } from '../messages/messages.js';
import type { Guide, Library, Section } from './library.js';

export interface Finding {
  readonly guide: Guide;
  readonly section: Section;
  /** Words around the first match. */
  readonly excerpt: string;
}

export type Search = (query: string) => readonly Finding[];

const most = 20;
const excerptLength = 160;

/** Endings that Russian and English words of the guides take; what is left finds the others. */
const endings =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ешь|ете|ают|яют|ует|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ах|ях|ам|ям|ом|ем|ить|ать|ять|ing|ies|ed|es|s|[аяоеыиуюьй])$/u;

/** One form for a word in all its cases: the search compares these. */
export function stem(word: string): string {
  const plain = word.toLowerCase().replaceAll('ё', 'е');
  const cut = plain.replace(endings, '');
  return cut.length >= 3 ? cut : plain;
}

/** Finds sections of the guides of one language; headings weigh more, one wrong letter is forgiven. */
export function buildSearch({ pages }: Library, language: Language): Search {
  const entries = pages
    .filter((guide) => guide.language === language)
    .flatMap((guide) => guide.sections.map((section) => ({ guide, section })));
  const index = new MiniSearch({
    fields: ['title', 'heading', 'text'],
    processTerm: stem,
    searchOptions: {
      boost: { title: 2, heading: 3 },
      combineWith: 'AND',
      fuzzy: (term) => (term.length > 4 ? 1 : false),
      prefix: (term) => term.length > 2,
    },
  });
  index.addAll(
    entries.map(({ guide, section }, id) => ({
      id,
      title: guide.title,
      heading: section.heading,
      text: section.text,
    })),
  );
  return (query) =>
    index
      .search(query)
      .slice(0, most)
      .flatMap(({ id, terms }) => {
        const entry = entries[id as number];
        return entry ? [{ ...entry, excerpt: excerptOf(entry.section.text, terms) }] : [];
      });
}

/**
 * Whole words around the first match.
 *
 * @param terms Word stems as the index holds them.
 */
function excerptOf(text: string, terms: readonly string[]): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const lower = flat.toLowerCase().replaceAll('ё', 'е');
  const places = terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0);
  const start = Math.max(0, Math.min(...places, flat.length) - excerptLength / 4);
  const from = places.length > 0 ? flat.lastIndexOf(' ', start) + 1 : 0;
  const rest = flat.slice(from);
  if (rest.length <= excerptLength) return `${from > 0 ? '… ' : ''}${rest}`;
  const space = rest.lastIndexOf(' ', excerptLength);
  // A word as long as the excerpt itself, such as an address, is cut all the same.
  const piece = rest.slice(0, space > 0 ? space : excerptLength);
  return `${from > 0 ? '… ' : ''}${piece} …`;
}
