import type { Bilingual } from '../language.js';

interface Band {
  readonly upTo: number;
  readonly name: Bilingual;
}

/** Whom a grade suits (plainrussian's table of ages). */
const bands: readonly Band[] = [
  { upTo: 3, name: { en: 'age 6-8', ru: '6–8 лет' } },
  { upTo: 6, name: { en: 'age 9-11', ru: '9–11 лет' } },
  { upTo: 9, name: { en: 'age 12-14', ru: '12–14 лет' } },
  { upTo: 11, name: { en: 'age 15-16', ru: '15–16 лет' } },
  { upTo: 14, name: { en: 'university, years 1-3', ru: '1–3 курс вуза' } },
  { upTo: 17, name: { en: 'university, years 4-6', ru: '4–6 курс вуза' } },
  { upTo: Infinity, name: { en: 'postgraduate', ru: 'аспирантура' } },
];

/** The reader whom a grade suits, in words. Grades between two bands go to the harder one. */
export function readerOf(grade: number): Bilingual {
  return (bands.find(({ upTo }) => grade <= upTo) ?? bands[bands.length - 1]!).name;
}
