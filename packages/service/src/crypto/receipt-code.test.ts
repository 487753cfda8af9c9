import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyRing, newKeyFile } from './key-ring.js';
import {
  issueReceiptCode,
  matchesReceiptCode,
  parseReceiptCode,
  repeatReceiptCode,
} from './receipt-code.js';

const ring = new KeyRing(newKeyFile());
const owner = fc.record({ agency: fc.string(), caseId: fc.uuid(), generation: fc.nat() });
const code = owner.map((one) => issueReceiptCode(ring, one).code);

/** The same letters as they look on a Russian keyboard. */
const russian: Record<string, string> = {
  A: 'А',
  B: 'В',
  E: 'Е',
  K: 'К',
  M: 'М',
  H: 'Н',
  P: 'Р',
  C: 'С',
  T: 'Т',
  Y: 'У',
  X: 'Х',
};

describe('receipt code', () => {
  it('has 17 signs written 4-4-4-5, none of which can be taken for another', () => {
    fc.assert(
      fc.property(code, (text) => /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{5}$/.test(text)),
    );
  });

  it('can be repeated from the key and the case alone', () => {
    fc.assert(
      fc.property(owner, (one) => {
        const issued = issueReceiptCode(ring, one);
        expect(repeatReceiptCode(ring, issued.keyId, one)).toBe(issued.code);
      }),
    );
  });

  it('opens however it is typed: small letters, spaces, Cyrillic look-alikes, O for zero', () => {
    const typed = fc.tuple(owner, fc.constantFrom('', ' ', '-', '—', ' – ', '.'), fc.boolean());
    fc.assert(
      fc.property(typed, ([one, separator, isSmall]) => {
        const issued = issueReceiptCode(ring, one);
        const text = [...issued.code.replaceAll('-', separator)]
          .map((sign) => (sign === '0' ? 'О' : (russian[sign] ?? sign)))
          .join('');
        const { keyId } = issued;
        expect(
          matchesReceiptCode(ring, { keyId, owner: one }, isSmall ? text.toLowerCase() : text),
        ).toBe(true);
      }),
    );
  });

  it('notices every single wrong sign and every swap of neighbours before any search', () => {
    const slip = fc.tuple(code, fc.nat(15), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'));
    fc.assert(
      fc.property(slip, ([text, place, sign]) => {
        const signs = [...text.replaceAll('-', '')];
        const [here = '', next = ''] = signs.slice(place, place + 2);
        if (here !== sign)
          expect(parseReceiptCode(signs.with(place, sign).join(''))).toBeUndefined();
        if (here !== next)
          expect(
            parseReceiptCode(
              signs
                .with(place, next)
                .with(place + 1, here)
                .join(''),
            ),
          ).toBeUndefined();
      }),
    );
  });

  it('is another one for another case, agency or generation', () => {
    const base = { agency: 'a', caseId: 'c', generation: 1 };
    const others = [
      base,
      { ...base, agency: 'b' },
      { ...base, caseId: 'd' },
      { ...base, generation: 2 },
    ];
    expect(new Set(others.map((one) => issueReceiptCode(ring, one).code)).size).toBe(4);
  });

  it('does not open with what is no code at all', () => {
    const issued = { keyId: ring.current, owner: { agency: 'a', caseId: 'c', generation: 1 } };
    fc.assert(fc.property(fc.string(), (text) => !matchesReceiptCode(ring, issued, text)));
  });
});
