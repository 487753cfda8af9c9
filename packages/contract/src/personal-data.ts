/**
 * Finds and masks personal data in free text.
 *
 * Plain and without imports: the device warns by the same rules by which the
 * service masks what still comes, so both sides take this file.
 */
export type PersonalDataName = 'email' | 'card' | 'snils' | 'phone' | 'passport';

/** A place in the text, in UTF-16 code units. */
export interface PersonalDataFound {
  readonly kind: PersonalDataName;
  readonly start: number;
  readonly end: number;
}

/** Blanks, dots, brackets and dashes as people write them between groups of digits. */
const gap = '[\\s\\u2010-\\u2015\\u2212().-]{0,3}';
const digits = (count: number) => `\\d(?:${gap}\\d){${count - 1}}`;
/** Not inside a longer number: part of an order number is not a telephone. */
const alone = (pattern: string) => new RegExp(`(?<![\\d+])${pattern}(?!\\d)`, 'g');

const onlyDigits = (text: string) => text.replace(/\D/g, '');

/** The check of a payment card number (Luhn). */
function isCard(text: string): boolean {
  const sum = [...onlyDigits(text)].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The check of a СНИЛС, or the way in which nothing but a СНИЛС is written. */
function isSnils(text: string): boolean {
  if (/^\d{3}-\d{3}-\d{3}[\s-]\d{2}$/.test(text)) return true;
  const all = onlyDigits(text);
  const sum = [...all.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (9 - index),
    0,
  );
  return (sum % 101) % 100 === Number(all.slice(9));
}

/** The more certain first: what one rule has taken, the next does not look at. */
const rules: readonly (readonly [PersonalDataName, RegExp, ((text: string) => boolean)?])[] = [
  ['email', /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}/gu],
  ['card', alone(digits(16) + `(?:${gap}\\d){0,3}`), isCard],
  ['phone', new RegExp(`(?<![\\d+])\\+${gap}${digits(10)}(?:${gap}\\d){0,4}(?!\\d)`, 'g')],
  ['snils', alone(digits(11)), isSnils],
  ['phone', alone(`[78]${gap}[3489]${gap}${digits(9)}`)],
  ['phone', alone(`\\(?9\\d{2}\\)?${gap}\\d{3}${gap}\\d{2}${gap}\\d{2}`)],
  ['passport', alone(`\\d{2}\\s?\\d{2}[\\s,]{0,2}(?:№|N|номер)?\\s?\\d{6}`)],
];

/** Every place that looks like personal data, in the order of the text; none overlaps another. */
export function findPersonalData(text: string): PersonalDataFound[] {
  const found: PersonalDataFound[] = [];
  for (const [kind, pattern, check] of rules) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const place = { kind, start: index, end: index + match.length };
      const isTaken = found.some(({ start, end }) => place.start < end && start < place.end);
      if (!isTaken && (!check || check(match))) found.push(place);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The text with every such place replaced by `•••`, and the kinds that were there. */
export function maskPersonalData(text: string): {
  readonly text: string;
  readonly kinds: readonly PersonalDataName[];
} {
  const found = findPersonalData(text);
  const masked = found.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}•••${rest.slice(end)}`,
    text,
  );
  return { text: masked, kinds: [...new Set(found.map(({ kind }) => kind))] };
}
