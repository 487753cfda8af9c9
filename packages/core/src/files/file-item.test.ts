import { describe, expect, it } from 'vitest';
import { claimsOf, faultOf } from './file-item.js';

const mb = 1024 * 1024;

describe('a chosen file', () => {
  it.each([
    ['план.PDF', mb, 0, undefined],
    ['фото.heic', 20 * mb, 9, undefined],
    ['фото.heic', 20 * mb + 1, 0, 'too-large'],
    ['пусто.txt', 0, 0, 'empty'],
    ['договор.pdf.exe', mb, 0, 'kind-not-taken'],
    ['README', mb, 0, 'kind-not-taken'],
    ['план.pdf', mb, 10, 'too-many'],
  ])('%s of %i bytes after %i others: %s', (name, size, before, fault) => {
    expect(faultOf({ name, size }, before)).toBe(fault);
  });

  it('is in the manifest once it has arrived', () => {
    const item = { id: 'a', name: 'a.pdf', size: 3, progress: 1 };
    const uploaded = { id: 'u', name: 'a.pdf', size: 3, sha256: 'f', mediaType: 'application/pdf' };
    const items = [
      { ...item, state: 'sending' },
      { ...item, state: 'sent', uploaded },
    ] as const;
    expect(claimsOf(items)).toEqual([{ upload: 'u', size: 3, sha256: 'f' }]);
  });
});
