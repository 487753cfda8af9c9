import { describe, expect, it } from 'vitest';
import { KeyRing, newKeyFile } from '../crypto/key-ring.js';
import { TestClock } from '../testing/test-clock.js';
import { openTestDatabase } from '../testing/test-database.js';
import { Guesses } from './guesses.js';

describe('wrong codes', async () => {
  const { db } = await openTestDatabase();
  const clock = new TestClock('2026-11-23T09:10:00Z');
  const ring = new KeyRing(newKeyFile());
  const guesses = new Guesses(db, ring, clock);
  const wrong = (address: string, number: string) =>
    guesses.countWrong('inspection', address, number);

  it('of one address are held back after twenty an hour, on every instance', async () => {
    const other = new Guesses(db, ring, clock);
    for (let turn = 0; turn < 10; turn += 1) {
      expect((await wrong('10.0.0.1', `number-${turn}`)).code).toBe('case-not-opened');
      expect((await other.countWrong('inspection', '10.0.0.1', `n-${turn}`)).code).toBe(
        'case-not-opened',
      );
    }
    expect(await wrong('10.0.0.1', 'number-x')).toMatchObject({
      code: 'too-many-requests',
      headers: { 'retry-after': '3000' },
    });
    expect((await wrong('10.0.0.2', 'number-y')).code).toBe('case-not-opened');
  });

  it('for one number are held back, whatever addresses they come from', async () => {
    for (let turn = 0; turn < 20; turn += 1) await wrong(`10.1.0.${turn}`, 'target');
    expect((await wrong('10.2.0.1', 'target')).code).toBe('too-many-requests');
  });

  it('are forgotten after the hour', async () => {
    clock.advance({ hours: 1 });
    expect((await wrong('10.0.0.1', 'target')).code).toBe('case-not-opened');
  });

  it('leave neither address nor number in the database', async () => {
    const rows = await db.selectFrom('guess').selectAll().execute();
    expect(JSON.stringify(rows.map((row) => row.hash.toString('latin1')))).not.toMatch(
      /10\.|target/,
    );
  });
});
