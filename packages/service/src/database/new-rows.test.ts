import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from './id.js';
import { insertion, writeRows } from './new-rows.js';
import { openTestDatabase } from '../testing/test-database.js';

describe('rows that are written together', async () => {
  const { db } = await openTestDatabase();

  const text = fc
    .string({ unit: 'binary', maxLength: 12 })
    .filter((words) => words.isWellFormed() && !words.includes('\0'));
  const moment = fc.constantFrom(0, 1_789_000_000_123).map((time) => new Date(time));
  const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
  const letter = fc.record({
    template: fc.oneof(fc.constant('received'), text),
    language: fc.constantFrom('ru' as const, 'en' as const),
    day: orNull(fc.constantFrom('2026-12-21', '2028-02-29')),
    created_at: moment,
    send_at: orNull(moment),
    subject: orNull(fc.constantFrom(makeId(), makeId())),
    personal: orNull(fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes))),
  });

  it('come back as they were given, whatever they have alike', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(letter, { minLength: 1, maxLength: 5 }), async (letters) => {
        const agency = makeId();
        const rows = letters.map((its) => ({
          agency,
          event_key: makeId(),
          case_id: makeId(),
          ...its,
        }));
        await insertion('letter', rows).execute(db);
        const kept = await db
          .selectFrom('letter')
          .selectAll()
          .where('agency', '=', agency)
          .orderBy('event_key')
          .execute();
        expect(kept).toMatchObject(rows);
      }),
    );
  });

  it('say once what they have alike, and nothing that one of them has not', () => {
    const at = (time: number) => new Date(time);
    const rows = [
      { agency: 'a', day: '2026-12-21', created_at: at(0), subject: null },
      { agency: 'a', day: null, created_at: at(0), subject: null },
    ];
    expect(writeRows(rows)).toEqual({
      columns: ['agency', 'day', 'created_at', 'subject'],
      alike: '{"agency":"a","created_at":"1970-01-01T00:00:00.000Z"}',
      own: Buffer.from('[{"day":"2026-12-21"},{}]'),
    });
    expect(writeRows([]).own.toString()).toBe('[]');
  });
});
