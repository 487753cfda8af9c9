import type { Language } from '../language.js';
import { silentExceptions } from '../words/en/syllables.js';

const russianVowels = /[аеёиоуыэюя]/gi;
/** A decomposed `й` is written as a vowel and a breve; it is not a vowel. */
const shortI = /и\u0306/gi;

function russianSyllables(word: string): number {
  return word.replace(shortI, 'й').match(russianVowels)?.length ?? 0;
}

function englishSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (!letters) return 0;
  const known = silentExceptions.get(letters);
  if (known) return known;
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  const silentEnd = /[^aeiouyl]e$|[aeiouy]le$/.test(letters) ? 1 : 0;
  const silentPast = /[^aeiouytd]ed$/.test(letters) ? 1 : 0;
  const silentPlural = /[^aeiouysxzgc]es$/.test(letters) && !/[sc]hes$/.test(letters) ? 1 : 0;
  const parted = /(?:ia(?!l$|n$|t)|io(?!n|us)|eo(?!n|us)|ua(?!r)|iu)/.test(letters) ? 1 : 0;
  return Math.max(1, groups - silentEnd - silentPast - silentPlural + parted);
}

/**
 * Syllables of one word. Russian: its vowels, capitals and ё included (readability.md C1, whose
 * lists in plainrussian miss capitals). English: vowel groups, less the silent ones.
 */
export function countSyllables(word: string, lang: Language): number {
  return lang === 'ru' && /\p{Script=Cyrillic}/u.test(word)
    ? russianSyllables(word)
    : word.split(/[-‑]/).reduce((sum, part) => sum + englishSyllables(part), 0);
}
