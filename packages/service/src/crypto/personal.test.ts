import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyRing, newKeyFile } from './key-ring.js';
import { makeDataKeyRow, openPersonal, sealPersonal, unwrapDataKey } from './personal.js';

const ring = new KeyRing(newKeyFile());
const subject = '01987654-3210-7000-8000-000000000001';
const { key, row } = makeDataKeyRow(ring, 'inspection', subject, new Date());
const place = { agency: 'inspection', record: 'r1', field: 'case.personal' };

describe('personal values', () => {
  it('come back unchanged, whatever a person typed', () => {
    fc.assert(
      fc.property(fc.json(), fc.string({ unit: 'grapheme' }), (json, text) => {
        const value = { json, text };
        expect(openPersonal(key, place, sealPersonal(key, place, value))).toEqual(value);
      }),
    );
  });

  it('cannot be opened in another record, field or agency', () => {
    const sealed = sealPersonal(key, place, { name: 'Анна' });
    for (const moved of [{ record: 'r2' }, { field: 'letter.personal' }, { agency: 'other' }])
      expect(() => openPersonal(key, { ...place, ...moved }, sealed)).toThrow();
  });

  it('cannot be changed by a single bit', () => {
    const sealed = sealPersonal(key, place, { name: 'Анна' });
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => openPersonal(key, place, changed)).toThrow();
      }),
    );
  });

  it('A49: show nothing of themselves at rest', () => {
    expect(sealPersonal(key, place, 'Анна').includes(Buffer.from('Анна'))).toBe(false);
  });

  it('need the very subject whose key it is', () => {
    expect(unwrapDataKey(ring, row).equals(key)).toBe(true);
    expect(() => unwrapDataKey(ring, { ...row, agency: 'other' })).toThrow();
    expect(() => unwrapDataKey(new KeyRing(newKeyFile()), row)).toThrow();
  });
});
