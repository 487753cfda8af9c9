import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCapability, writeCapability, type Capability } from './capability.js';
import { KeyRing, newKeyFile } from './key-ring.js';

const ring = new KeyRing(newKeyFile());
const now = new Date('2026-11-23T09:00:00Z');
const capability: Capability = {
  opens: 'case',
  agency: 'inspection',
  id: '01987654-3210-7000-8000-000000000001',
  generation: 3,
  expiresAt: new Date('2026-11-23T09:30:00Z'),
};
const token = writeCapability(ring, capability);

describe('capability', () => {
  it('opens what it was made for until its time is over', () => {
    expect(readCapability(ring, token, now)).toEqual({ state: 'open', capability });
    expect(readCapability(ring, token, capability.expiresAt)).toEqual({ state: 'expired' });
  });

  it('tells nothing to whoever holds it, and is another one every time', () => {
    const content = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('latin1');
    expect(content).not.toContain('inspection');
    expect(writeCapability(ring, capability)).not.toBe(token);
  });

  it('opens nothing when a single sign of it differs', () => {
    const body = token.indexOf('.') + 1;
    const change = fc.tuple(
      fc.integer({ min: body, max: token.length - 2 }),
      fc.constantFrom(...'Aa0_-'),
    );
    fc.assert(
      fc.property(change, ([at, sign]) => {
        fc.pre(token[at] !== sign);
        const changed = token.slice(0, at) + sign + token.slice(at + 1);
        expect(readCapability(ring, changed, now).state).toBe('unknown');
      }),
    );
  });

  it('opens nothing under the keys of another installation', () => {
    expect(readCapability(new KeyRing(newKeyFile()), token, now).state).toBe('unknown');
  });

  it('is not confused by any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => readCapability(ring, text, now).state === 'unknown'),
    );
  });
});
