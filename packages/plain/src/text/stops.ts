import type { Language } from '../language.js';
import { englishAbbreviations } from '../words/en/abbreviations.js';
import { russianAbbreviations } from '../words/ru/abbreviations.js';
import { fold } from './tokens.js';

/** Abbreviations by what their full stop means. Folded, without the stop. */
export interface Abbreviations {
  /** Something must follow: «ст. 5», «ул. Ленина». */
  readonly leading: ReadonlySet<string>;
  /** May be the last word: «100 руб.», «и др.». */
  readonly trailing: ReadonlySet<string>;
  /** Trailing after a number («2023 г.», «14 ч.»), leading otherwise («г. Москва», «ч. 1»). */
  readonly afterNumber: ReadonlySet<string>;
  /** Trailing as the end of «и т. д.», «и т. п.». */
  readonly afterLetterT: ReadonlySet<string>;
  /** Words that begin a sentence rather than follow an initial. */
  readonly starters: ReadonlySet<string>;
}

const abbreviations: Record<Language, Abbreviations> = {
  ru: russianAbbreviations,
  en: englishAbbreviations,
};

export interface Stop {
  /** Where the sentence began. */
  readonly start: number;
  /** The first mark. */
  readonly mark: number;
  /** After the run of marks, before closing quotes and brackets. */
  readonly afterMarks: number;
  readonly end: number;
}

const lookBehind = 40;
/** «1.», «2.6.», «а.», «Раздел II.»: the number of a clause belongs to what it numbers. */
const enumeration =
  /^[\s«"(]*(?:(?:раздел|глава|статья|часть|приложение|section|chapter|article|part)\s)?(?:[\p{N}.]{1,12}|\p{L}|[IVXLC]{1,6})$/iu;
const initial = /^\p{Lu}\./u;
/** «судья Волков Т. П.»: a name that is complete, so that what follows is another sentence. */
const fullName = /\S\s+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\.\s?\p{Lu}$/u;
const openers = /[\s«„“"'([—–-]/;
const partOfWord = /[\p{L}\p{N}-]/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;
const firstWord = /\p{L}+/uy;

/** The word that a text ends with, its hyphen included; '' when it ends with something else. */
function lastWord(text: string): string {
  let index = text.length;
  while (index > 0 && partOfWord.test(text.charAt(index - 1))) index -= 1;
  return text.slice(index);
}

/** Where the next sentence's first character would stand: spaces, opening quotes and dashes skipped. */
function nextCharacter(text: string, from: number): number {
  let index = from;
  while (index < text.length && index - from < lookBehind && openers.test(text.charAt(index))) {
    index += 1;
  }
  return index;
}

/** «требования.Если»: a lower-case word of the same script glued to a capital by a lost space. */
function isGlued(text: string, stop: Stop): boolean {
  if (stop.end !== stop.mark + 1 || !upper.test(text.charAt(stop.end))) return false;
  const before = /(?:^|[\s,(«])(\p{Ll}{4,})$/u.exec(
    text.slice(Math.max(0, stop.mark - lookBehind), stop.mark),
  );
  const after = /^\p{Lu}\p{Ll}+/u.exec(text.slice(stop.end, stop.end + lookBehind));
  if (!before || !after) return false;
  return /\p{Script=Cyrillic}/u.test(before[0]) && /\p{Script=Cyrillic}/u.test(after[0]);
}

/** «N 210-ФЗ», «№ 5»: a number sign goes with what stands before it. */
function isNumberSign(text: string, index: number): boolean {
  return /^(?:№|N[ \u00a0]?\d)/.test(text.slice(index, index + 3));
}

function startsWith(words: ReadonlySet<string>, text: string, index: number): boolean {
  firstWord.lastIndex = index;
  return words.has(fold(firstWord.exec(text)?.[0] ?? ''));
}

/** Does a full stop after this word end the sentence, given that a capital or a digit follows? */
function endsAfterWord(text: string, stop: Stop, next: number, lang: Language): boolean {
  const known = abbreviations[lang];
  const behind = text.slice(Math.max(stop.start, stop.mark - lookBehind), stop.mark);
  const word = lastWord(behind);
  const before = behind.slice(0, behind.length - word.length).trimEnd();
  const folded = fold(word);
  const afterNumber = /(?:[\p{N}IVXLC]|кв\.|куб\.|sq\.)$/u.test(before);
  if (/^\p{Lu}$/u.test(word)) {
    if (initial.test(text.slice(next, next + 3))) return false;
    return fullName.test(behind) || startsWith(known.starters, text, next);
  }
  if (known.afterLetterT.has(folded) && /(?:^|[^\p{L}])[тt]\.$/u.test(before)) return true;
  const numberNext = /\p{N}/u.test(text.charAt(next));
  if (known.afterNumber.has(folded)) return afterNumber && !numberNext;
  if (known.leading.has(folded)) return false;
  if (known.trailing.has(folded)) return !numberNext;
  return true;
}

/** Whether the marks at `stop` end a sentence. Looks at most 40 characters either way. */
export function endsAtStop(text: string, stop: Stop, lang: Language): boolean {
  if (stop.end >= text.length) return true;
  if (!/\s/.test(text.charAt(stop.end))) return isGlued(text, stop);
  const next = nextCharacter(text, stop.end);
  const character = text.charAt(next);
  if (!character) return true;
  if (lower.test(character) || isNumberSign(text, next)) return false;
  const single = text.charAt(stop.mark) === '.' && stop.afterMarks === stop.mark + 1;
  if (!single) return upper.test(character) || !/[,;:]/.test(character);
  if (stop.mark - stop.start <= 24 && enumeration.test(text.slice(stop.start, stop.mark)))
    return false;
  return endsAfterWord(text, stop, next, lang);
}
