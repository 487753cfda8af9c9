import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { isCaseNumber, makeCaseNumber } from '../crypto/case-number.js';
import { CaseNumbers } from './case.numbers.js';
import { openTestDatabase } from '../testing/test-database.js';
import { agency, otherAgency } from './testing/case-app.js';

describe('numbers for new cases', async () => {
  const { db } = await openTestDatabase();

  /** A case with this number, which is all that matters here. */
  const take = (number: string) =>
    sql`INSERT INTO "case" (agency, id, number, kind, state, state_since, scenario, scenario_version,
        version, last_seq, is_test, channel, filed_at, code_key_id, generation, language, notify, personal)
      VALUES (${agency}, ${randomUUID()}, ${number}, 'complaint', 'submitted', now(), '', '',
        1, 1, false, 'site', now(), '', 1, 'ru', 'none', '')`.execute(db);

  it('are none that a case has, and none twice', async () => {
    await take('26-0000-0001');
    const drawn = ['26-0000-0001'];
    const numbers = new CaseNumbers(db, (year) => drawn.shift() ?? makeCaseNumber(year));
    const given: string[] = [];
    for (let index = 0; index < 600; index += 1)
      given.push(await numbers.fresh(agency, '2026-11-26'));
    expect(given).not.toContain('26-0000-0001');
    expect(new Set(given).size).toBe(600);
    expect(given.every(isCaseNumber)).toBe(true);
  });

  it('may stand at two agencies', async () => {
    const numbers = new CaseNumbers(db, () => '26-0000-0001');
    expect(await numbers.fresh(otherAgency, '2026-11-26')).toBe('26-0000-0001');
  });

  it('are given to all who ask at once', async () => {
    const numbers = new CaseNumbers(db);
    const asked = Array.from({ length: 600 }, () => numbers.fresh(agency, '2026-11-26'));
    expect(new Set(await Promise.all(asked)).size).toBe(600);
  });

  it('begin with the year in which they are asked for', async () => {
    const numbers = new CaseNumbers(db);
    expect(await numbers.fresh(agency, '2026-12-31')).toMatch(/^26-/);
    expect(await numbers.fresh(agency, '2027-01-01')).toMatch(/^27-/);
  });

  it('come again after the database could not be asked', async () => {
    let isBroken = true;
    const numbers = new CaseNumbers(db, (year) => {
      if (isBroken) throw new Error('broken');
      return makeCaseNumber(year);
    });
    await expect(numbers.fresh(agency, '2026-11-26')).rejects.toThrow('broken');
    isBroken = false;
    expect(await numbers.fresh(agency, '2026-11-26')).toMatch(/^26-/);
  });
});
