import type { KeyRing } from './key-ring.js';
import { isSame, keyedText } from './secrets.js';

/**
 * The receipt code: 80 bits and a check, 17 characters that a person can read
 * out on the telephone, written 4-4-4-5. It is derived from a key and the case,
 * so that it can be repeated in a later letter, and compared with what somebody
 * typed, while the database holds only the key's id.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 17;

/** Letters that look alike: Cyrillic ones, and the Latin ones that the alphabet leaves out. */
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: '0',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  O: '0',
  I: '1',
  L: '1',
};

/** What the code belongs to. A higher generation gives another code: the old one is then void. */
export interface CodeOwner {
  readonly agency: string;
  readonly caseId: string;
  readonly generation: number;
}

/** A code that was given out: by which key, and for what. */
export interface IssuedCode {
  readonly keyId: string;
  readonly owner: CodeOwner;
}

/** A code for a new case: the text for its owner, the id of the key for the database. */
export function issueReceiptCode(
  ring: KeyRing,
  owner: CodeOwner,
): { readonly code: string; readonly keyId: string } {
  const keyId = ring.current;
  return { code: repeatReceiptCode(ring, keyId, owner), keyId };
}

/** The same code again, for a replayed answer or a letter. */
export function repeatReceiptCode(
  ring: KeyRing,
  keyId: string,
  { agency, caseId, generation }: CodeOwner,
): string {
  const owner = JSON.stringify([agency, caseId, generation]);
  const bytes = keyedText(ring.key('receipt', keyId), owner);
  const digits = fiveBitGroups(bytes.subarray(0, 10));
  return write([...digits, checkOf(digits)]);
}

/** Whether somebody typed this code; takes the same time for right and wrong. */
export const matchesReceiptCode = (
  ring: KeyRing,
  { keyId, owner }: IssuedCode,
  typed: string,
): boolean => isSame(repeatReceiptCode(ring, keyId, owner), parseReceiptCode(typed) ?? '');

/** Reads a code as people type it: any case, any separators, look-alike letters; undefined when it cannot be one. */
export function parseReceiptCode(typed: string): string | undefined {
  const signs = [...typed.toUpperCase().replace(/[\s\p{Pd}._,]/gu, '')].map(
    (sign) => lookAlikes[sign] ?? sign,
  );
  const digits = signs.map((sign) => alphabet.indexOf(sign));
  if (digits.length !== length || digits.includes(-1)) return undefined;
  return checkOf(digits.slice(0, -1)) === digits[length - 1] ? write(digits) : undefined;
}

function write(digits: readonly number[]): string {
  const signs = digits.map((digit) => alphabet[digit]).join('');
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8, 12), signs.slice(12)].join('-');
}

function fiveBitGroups(bytes: Buffer): number[] {
  const groups: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) groups.push((held >> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  return groups;
}

/**
 * A weighted sum in the field of 32 elements (x⁵ = x² + 1). Every place has its
 * own weight, so each single wrong sign and each swap of two signs is noticed.
 */
function checkOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => double(sum ^ digit), 0);
}

const double = (element: number): number =>
  element & 16 ? ((element << 1) ^ 0b100101) & 31 : element << 1;

/** Stands in for a case that does not exist, so that the answer takes no less time. */
export const decoyCode = (ring: KeyRing, agency: string): IssuedCode => ({
  keyId: ring.current,
  owner: { agency, caseId: 'decoy', generation: 1 },
});
