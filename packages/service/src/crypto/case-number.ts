import { randomInt } from 'node:crypto';

/**
 * The number of a case, `26-4817-3052`: the year, seven random digits and a
 * check. Digits only, for the telephone; random, so that it tells nobody how
 * many cases there are. It opens nothing by itself.
 */
export function makeCaseNumber(year: number): string {
  const random = String(randomInt(10_000_000)).padStart(7, '0');
  const digits = `${String(year % 100).padStart(2, '0')}${random}`;
  return write(`${digits}${checkOf(digits)}`);
}

/** Whether a number could be one of ours: a slip of the finger is noticed before any search. */
export function isCaseNumber(text: string): boolean {
  const digits = text.replace(/[\s\p{Pd}]/gu, '');
  return /^\d{10}$/.test(digits) && checkOf(digits.slice(0, 9)) === Number(digits[9]);
}

const write = (digits: string): string =>
  `${digits.slice(0, 2)}-${digits.slice(2, 6)}-${digits.slice(6)}`;

/** ISO 7064 MOD 11,10: notices every single wrong digit and nearly every swap. */
function checkOf(digits: string): number {
  const rest = [...digits].reduce((product, digit) => {
    const sum = (product + Number(digit)) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return (11 - rest) % 10;
}
