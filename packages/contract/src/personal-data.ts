/**
 * What in a text looks like the personal data of somebody (A83).
 *
 * The device warns before such a text is sent, the service masks what still
 * comes: both ask this one function, so that a person is never warned of one
 * thing while another is hidden. It errs to the side of silence: a case
 * number, a sum or an account of an organisation is no personal data.
 */

/** What was recognised; `snils` is the number of an insurance account in Russia. */
export type PersonalDataKind = 'email' | 'card' | 'snils' | 'passport' | 'phone';

/** One place in a text. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** In UTF-16 code units, from 0; `end` is the first unit after it. */
  readonly start: number;
  readonly end: number;
}

interface Rule {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  /** Tells a number of this kind from another one of its length. */
  readonly isMeant?: (digits: string) => boolean;
}

/** The check sum of bank cards (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The check sum of СНИЛС: nine digits by their place from the right, the last two tell. */
export function passesSnils(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, place) => total + Number(digit) * (9 - place),
    0,
  );
  return (sum % 101) % 100 === Number(digits.slice(9));
}

/** In the order in which they are tried: what one has taken is not taken again. */
const rules: readonly Rule[] = [
  { kind: 'email', pattern: /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}/gu },
  {
    kind: 'card',
    pattern: /(?<!\d[ -]?)\d{4}([ -]?)(?:\d{4}\1){2}\d{1,7}(?!\d)/g,
    isMeant: passesLuhn,
  },
  {
    kind: 'snils',
    pattern: /(?<![\d-])\d{3}[- ]?\d{3}[- ]?\d{3}[- ]?\d{2}(?![\d-])/g,
    isMeant: passesSnils,
  },
  {
    kind: 'phone',
    pattern: /(?<![\d-])(?:\+7|7|8)[ -]?\(?\d{3}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}(?!\d)/g,
  },
  { kind: 'phone', pattern: /(?<![\d-])\+\d{1,3}[ -]?\(?\d{2,4}\)?(?:[ -]?\d{2,4}){2,3}(?!\d)/g },
  { kind: 'phone', pattern: /\(\d{3,5}\) ?\d{1,3}(?:[ -]?\d{2}){2}(?!\d)/g },
  { kind: 'passport', pattern: /(?<![\d-])\d{2} ?\d{2} ?(?:№|N|номер|number)? ?\d{6}(?![\d-])/giu },
];

/**
 * Finds what looks like personal data.
 * @returns Places in the order of the text; none overlaps another.
 */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const { kind, pattern, isMeant } of rules) {
    for (const { index: start, 0: match } of text.matchAll(pattern)) {
      const end = start + match.length;
      const isTaken = found.some((one) => start < one.end && one.start < end);
      if (!isTaken && (isMeant?.(match.replace(/\D/g, '')) ?? true))
        found.push({ kind, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The text with every place that was found hidden behind a sign for each letter. */
export function maskPersonalData(text: string): string {
  return findPersonalData(text).reduce(
    (masked, { start, end }) =>
      masked.slice(0, start) + '*'.repeat(end - start) + masked.slice(end),
    text,
  );
}
