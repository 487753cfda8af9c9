import { describe, expect, it } from 'vitest';
import { TestClock } from '../testing/test-clock.js';
import { openTestDatabase } from '../testing/test-database.js';
import { Audit } from './audit.js';

describe('the audit log', async () => {
  const { db } = await openTestDatabase();
  const clock = new TestClock();
  const audit = new Audit(db, clock);
  const entry = { agency: 'inspection', action: 'case.read', object: 'case/1' };
  const operator = {
    id: 'request-1',
    caller: { staff: { issuer: 'https://login.example', subject: 'u-7', roles: [] } },
  };

  it('A48, A49: says who did what to what, when and in which request', async () => {
    await audit.write(operator, entry);
    clock.advance({ minutes: 1 });
    await audit.write(
      { id: 'request-2', caller: { system: { keyId: 'k', isTest: false } } },
      entry,
    );
    expect(await audit.about('inspection', 'case/1')).toEqual([
      { actor: 'key k', action: 'case.read', request: 'request-2', at: clock.now() },
      expect.objectContaining({ actor: 'https://login.example u-7', request: 'request-1' }),
    ]);
  });

  it('tells one agency nothing of another', async () => {
    expect(await audit.about('other', 'case/1')).toEqual([]);
  });

  it('has no way to change or remove a line', () => {
    const methods = Object.getOwnPropertyNames(Audit.prototype);
    expect(methods.sort()).toEqual(['about', 'constructor', 'insertion', 'write']);
  });
});
