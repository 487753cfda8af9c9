import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { KeyRing, newKeyFile } from '../crypto/key-ring.js';
import { TestClock } from '../testing/test-clock.js';
import { openTestDatabase } from '../testing/test-database.js';
import { canonical } from '../crypto/canonical.js';
import { describeAttempt } from './attempt.js';
import { Repeats } from './repeats.js';

const ring = new KeyRing(newKeyFile());

describe('a repeated request', async () => {
  const { db } = await openTestDatabase();
  const clock = new TestClock();
  const repeats = new Repeats(db, clock);
  let made = 0;
  const newKey = () => `key-${(made += 1)}-0123456789`;
  const attempt = (key: string, body: unknown = { a: 1 }) =>
    describeAttempt(ring, { agency: 'inspection', scope: 'test', key, body });

  it('finds the first answer, 50 at once do the work once', async () => {
    const same = attempt(newKey());
    let runs = 0;
    const work = async () => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { id: runs };
    };
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, () => repeats.once(same, work)),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused.every((one) => 'reason' in one && one.reason.code === 'still-working')).toBe(
      true,
    );
    expect(runs).toBe(1);
    expect(await repeats.once(same, work)).toEqual({ result: { id: 1 }, isRepeat: true });
  });

  it('in one statement: only one of 50 parallel ones writes, the others find its result', async () => {
    const same = attempt(newKey());
    const write = async (number: number) => {
      const { rows } = await repeats.remember(same, { number }).execute(db);
      return rows.length === 1 ? 'wrote' : (await repeats.find<{ number: number }>(same))?.number;
    };
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, number) => write(number)));
    expect(outcomes.filter((one) => one === 'wrote')).toHaveLength(1);
    expect(new Set(outcomes).size).toBe(2);
  });

  it('lets the other parts of a statement hang on the first attempt', async () => {
    const same = attempt(newKey());
    const run = () =>
      sql<{ n: number }>`
        WITH first AS (${repeats.remember(same, {})})
        SELECT 1 AS n FROM first`.execute(db);
    expect((await run()).rows).toHaveLength(1);
    expect((await run()).rows).toHaveLength(0);
  });

  it('with another body is refused', async () => {
    const key = newKey();
    await repeats.once(attempt(key), async () => 1);
    const other = repeats.once(attempt(key, { a: 2 }), async () => 2);
    await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused', status: 422 });
  });

  it('is known after an upgrade by the hash of the release before', async () => {
    const same = attempt(newKey());
    await repeats.once({ ...same, bodyHash: same.olderHash() }, async () => 'first');
    expect(await repeats.find(same)).toBe('first');
    const other = { ...same, ...attempt('other-key-0123456789', { a: 2 }), keyHash: same.keyHash };
    await expect(repeats.find(other)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('does not mind the order of fields', () => {
    expect(canonical({ b: [1, { d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[1,{"c":2,"d":1}]}');
    expect(canonical({})).toBe('{}');
  });

  it.each([2, 31, 32, 33, 200])('does not mind it among %i fields', (count) => {
    const names = Array.from({ length: count }, (_, at) => `${(at * 7919) % count}й${at}`);
    const written = [...names].sort().map((name) => `"${name}":1`);
    const said = Object.fromEntries(names.map((name) => [name, 1]));
    expect(canonical(said)).toBe(`{${written.join(',')}}`);
  });

  it('may follow a failed attempt, and one that died on the way', async () => {
    const failed = attempt(newKey());
    await expect(repeats.once(failed, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(await repeats.once(failed, async () => 'second')).toMatchObject({ isRepeat: false });

    const died = attempt(newKey());
    void repeats.once(died, () => new Promise(() => undefined));
    await expect
      .poll(() => repeats.find(died).catch(({ code }) => code as string))
      .toBe('still-working');
    clock.advance({ minutes: 2 });
    expect(await repeats.once(died, async () => 'second')).toMatchObject({ result: 'second' });
  });

  it('is remembered for 30 days and then begins anew', async () => {
    const old = attempt(newKey());
    await repeats.once(old, async () => 'first');
    clock.advance({ days: 29 });
    expect(await repeats.once(old, async () => 'second')).toMatchObject({ result: 'first' });
    clock.advance({ days: 2 });
    expect(await repeats.once(old, async () => 'second')).toMatchObject({ result: 'second' });
  });

  it('leaves nothing readable of what was typed', async () => {
    await repeats.once(attempt(newKey(), { name: 'Анна' }), async () => ({ id: 1 }));
    const rows = await db.selectFrom('idempotency').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('Анна');
  });
});
