import { knownAbbreviations } from '../words/known-abbreviations.js';
import type { Rule } from './rule.types.js';

const shape = /^(?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{Lu}[\p{L}]{1,6}$/u;
const mostlyCapitals = (word: string): boolean =>
  (word.match(/\p{Lu}/gu)?.length ?? 0) * 2 > word.length;

const isAbbreviation = (word: string): boolean => shape.test(word) && mostlyCapitals(word);

/** «реестр недвижимости (ЕГРН)» and «ЕГРН (реестр …)», «ЕГРН — это …», «далее — ЕГРН». */
function isExplained(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  if (/[\p{L}»”"]\s?\($/u.test(before) && /^\)/.test(after)) return true;
  if (/далее\s?[-–—]?\s?$/u.test(before) || /hereafter\s?[-–—]?\s?$/.test(before)) return true;
  return (
    /^\s?\(\p{Ll}/u.test(after) ||
    /^\s[–—-]\s(?:это|is)/u.test(after) ||
    /^\s(?:is|means)\s/.test(after)
  );
}

/** Abbreviations that a text itself explains: they need no second explanation in the same document. */
export function definedAbbreviations(text: string): Set<string> {
  const defined = new Set<string>();
  for (const match of text.matchAll(/(?<![\p{L}])\p{Lu}\p{L}{1,6}(?!\p{L})/gu)) {
    const [word] = match;
    if (isAbbreviation(word) && isExplained(text, match.index, match.index + word.length)) {
      defined.add(word);
    }
  }
  return defined;
}

/** A05: an abbreviation that the text does not open. Reported once, where it first stands. */
export const abbreviation: Rule = {
  id: 'abbreviation',
  find: ({ passage, terms }) => {
    const defined = definedAbbreviations(passage.text);
    const seen = new Set<string>();
    const words = passage.sentences
      .flatMap(({ tokens }) => tokens)
      .filter(({ kind }) => kind === 'word');
    return words.flatMap(({ text, start, end }, index) => {
      if (!isAbbreviation(text) || seen.has(text)) return [];
      if (knownAbbreviations.has(text) || terms.has(text) || defined.has(text)) return [];
      const beside = words[index + 1] ?? words[index - 1];
      if (beside && /^\p{Lu}{3,}$/u.test(beside.text) && !isAbbreviation(beside.text)) return [];
      seen.add(text);
      const reason = {
        en: `“${text}” is not explained. Write it in full the first time.`,
        ru: `Сокращение «${text}» не раскрыто. В первый раз напишите его полностью.`,
      };
      return [{ start, end, reason }];
    });
  },
};
