import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { makeDataKeyRow } from '../crypto/personal.js';
import { insertion } from '../database/new-rows.js';
import { makeId } from '../database/id.js';
import { messagesIn, type LetterName } from '../messages/messages.js';
import { buildTestApp } from '../testing/test-app.js';
import { NotTaken, type Letter, type LetterCarrier } from './carrier.js';
import { composeLetter, isMailAddress } from './compose.js';

const facts = {
  number: '26-4817-3052',
  title: 'Перепланировка',
  agency: 'Инспекция',
  link: 'https://a.example/#c',
};

async function prepare(carrier?: LetterCarrier, environment = {}) {
  const test = await buildTestApp({ ...(carrier && { carrier }), environment });
  const { letters, jobs, runner } = test.app.platform;
  const { db } = test.database;
  /** Clients by the case that letters are about. */
  const readers = new Map<string, string>();
  const about = async (_agency: string, caseId: string) => {
    const to = readers.get(caseId);
    const link = `https://care.example/#${caseId}`;
    return to ? { to, isWanted: to !== unwanted, facts: { ...facts, link } } : undefined;
  };
  letters.tellAboutCases(about);
  const named = { agency: 'inspection', template: 'decided', language: 'ru' } as const;
  const write = async (eventKey: string, to = 'anna@example.org') => {
    const caseId = makeId();
    readers.set(caseId, to);
    const row = letters.rowAbout({ ...named, eventKey, caseId, day: '2026-11-20' });
    await insertion('letter', [row]).execute(db);
    return caseId;
  };
  const seal = async (eventKey: string, template: LetterName) => {
    const subject = makeId();
    const { key, row: keyRow } = makeDataKeyRow(test.ring, 'inspection', subject, test.clock.now());
    await db.insertInto('data_key').values(keyRow).execute();
    readers.set(subject, 'changed@example.org');
    const { link: _, ...rest } = { ...facts, agency: 'Инспекция как раньше' };
    const sealed = { eventKey, caseId: subject, subject, to: 'anna@example.org', facts: rest };
    const row = letters.row(key, { ...named, ...sealed, template });
    await insertion('letter', [row]).execute(db);
    return subject;
  };
  return { ...test, db, jobs, runner, readers, about, write, seal, platformLetters: letters };
}

const unwanted = 'stopped@example.org';

describe('letters', async () => {
  const test = await prepare();

  it('arrive once, with the link that opens the case', async () => {
    const caseId = await test.write('event-1');
    await test.runner.runDue();
    await test.runner.runDue();
    expect(test.letters).toHaveLength(1);
    expect(test.letters[0]).toMatchObject({
      to: 'anna@example.org',
      subject: 'По делу 26-4817-3052 есть ответ',
    });
    expect(test.letters[0]?.text).toContain(`https://care.example/#${caseId}`);
  });

  it('go where the client wants them when they are sent', async () => {
    const before = test.letters.length;
    const moved = await test.write('moved');
    test.readers.set(moved, 'new@example.org');
    await test.write('unwanted', unwanted);
    await test.runner.runDue();
    expect(test.letters.slice(before).map(({ to }) => to)).toEqual(['new@example.org']);
  });

  it('lie in the database without address and words, or sealed', async () => {
    await test.seal('sealed', 'consent-ends');
    const rows = await test.db.selectFrom('letter').selectAll().execute();
    expect(
      rows.map((row) => `${row.personal?.toString('latin1')}${JSON.stringify(row)}`).join(),
    ).not.toMatch(/anna|care\.example|Перепланировка/);
  });

  it('are not written to somebody who was erased meanwhile', async () => {
    const before = test.letters.length;
    test.readers.delete(await test.write('erased'));
    test.platformLetters.linkDataWith(() => 'https://care.example/my-data');
    const subject = await test.seal('erased-too', 'consent-ends');
    await test.db.deleteFrom('data_key').where('subject', '=', subject).execute();
    await test.runner.runDue();
    const sent = test.letters.slice(before).map(({ text }) => text);
    expect(sent).toEqual([expect.stringContaining('https://care.example/my-data')]);
  });

  it('that an older release has sealed keep their words, and go where the client is now', async () => {
    await test.seal('sealed-before', 'decided');
    await test.runner.runDue();
    expect(test.letters.at(-1)).toMatchObject({
      to: 'changed@example.org',
      text: expect.stringContaining('Инспекция как раньше'),
    });
  });

  it('that an older release left to a job arrive too, and once', async () => {
    const before = test.letters.length;
    for (const eventKey of ['old-1', 'old-2', 'old-sent']) await test.write(eventKey);
    const left = test.db.updateTable('letter').set({ send_at: null });
    await left.where('event_key', 'like', 'old-%').execute();
    await left.set({ handed_at: new Date() }).where('event_key', '=', 'old-sent').execute();
    await test.runner.runDue();
    expect(test.letters).toHaveLength(before);
    const [agency, kind] = ['inspection', 'send-letter'];
    for (const eventKey of ['old-1', 'old-2', 'old-sent', 'event-1'])
      await test.jobs.add({ agency, kind, dedupeKey: eventKey, payload: { eventKey } });
    await test.runner.runDue();
    expect(test.letters).toHaveLength(before + 2);
  });

  it('can be read in the outbox of the demo', async () => {
    const latest = await test.platformLetters.latest('inspection');
    expect(latest.map(({ to }) => to)).toContain('anna@example.org');
    expect(await test.platformLetters.latest('other')).toEqual([]);
  });
});

describe('ten of thousands of letters', async () => {
  const { db, database, platformLetters } = await prepare();
  const named = { agency: 'inspection', template: 'decided', language: 'ru', day: null } as const;
  const letter = (_: unknown, index: number) =>
    platformLetters.rowAbout({ ...named, eventKey: `event-${index}`, caseId: makeId() });
  await insertion('letter', Array.from({ length: 5000 }, letter)).execute(db);

  it('are found by their index, without a look at all the others', async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    await platformLetters.send(10, 0);
    const calls = asked.mock.calls as readonly (readonly unknown[])[];
    const [text, values] = calls.find(([text]) => String(text).includes('taken')) ?? [];
    asked.mockRestore();
    const { rows } = await database.pool.query(`EXPLAIN ${String(text)}`, values as unknown[]);
    const plan = JSON.stringify(rows);
    expect(plan).toContain('Index Scan using letter_waiting');
    expect(plan).not.toMatch(/Sort Key: letter|Seq Scan on letter/);
  });
});

/** A mail server that takes nothing, and how often it was asked. */
function refusing(why: Error) {
  const server = {
    asked: 0,
    carry: async () => {
      server.asked += 1;
      throw why;
    },
  };
  return server;
}

async function everyTwoHours(
  { runner, clock }: Awaited<ReturnType<typeof prepare>>,
  times: number,
): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await runner.runDue();
    clock.advance({ hours: 2 });
  }
}

describe('a mail server', () => {
  it('that refused is asked again', async () => {
    const taken: Letter[] = [];
    let isDown = true;
    const test = await prepare({
      carry: async (letter) => {
        if (isDown) throw new NotTaken('down');
        taken.push(letter);
      },
    });
    await test.write('event-1');
    await test.runner.runDue();
    isDown = false;
    test.clock.advance({ minutes: 1 });
    await test.runner.runDue();
    expect(taken).toHaveLength(1);
  });

  it('that refuses for days is not asked for ever', async () => {
    const server = refusing(new NotTaken('down'));
    const test = await prepare(server);
    await test.write('event-1');
    await everyTwoHours(test, 20);
    expect(server.asked).toBe(12);
  });

  it('is given several at a time but no more than it bears, and one refused is refused alone', async () => {
    let [now, most] = [0, 0];
    const taken: string[] = [];
    const carry = async ({ to }: Letter) => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      if (to.startsWith('3')) throw new NotTaken('unknown');
      taken.push(to);
    };
    const test = await prepare({ carry }, { ZABOTA_LETTERS_AT_ONCE: '2' });
    const readers = [1, 2, 3, 4, 5].map((one) => `${one}@example.org`);
    for (const reader of readers) await test.write(reader, reader);
    await test.runner.runDue();
    expect(taken.sort()).toEqual(readers.filter((reader) => !reader.startsWith('3')));
    expect(most).toBe(2);
  });

  it('gets each letter from one process only', async () => {
    const taken: string[] = [];
    const test = await prepare({ carry: async ({ to }) => void taken.push(to) });
    const readers = Array.from({ length: 30 }, (_, index) => `${index}@example.org`);
    for (const reader of readers) await test.write(reader, reader);
    const send = () => test.platformLetters.send(10, 0);
    while ((await Promise.all([send(), send(), send()])).some((count) => count > 0));
    expect(taken.sort()).toEqual(readers.sort());
  });

  it('is not blamed for an address that could not be found: the letter goes later', async () => {
    const test = await prepare();
    test.platformLetters.tellAboutCases(async () => {
      throw new Error('the database is away');
    });
    await test.write('event-1');
    await test.runner.runDue();
    expect(test.letters).toEqual([]);
    test.platformLetters.tellAboutCases(test.about);
    test.clock.advance({ minutes: 1 });
    await test.runner.runDue();
    expect(test.letters).toHaveLength(1);
  });

  it('to which an older release has handed the letter meanwhile is not asked again', async () => {
    const server = refusing(new NotTaken('down'));
    const test = await prepare(server);
    await test.write('event-1');
    await test.runner.runDue();
    await test.db.updateTable('letter').set({ handed_at: test.clock.now() }).execute();
    test.clock.advance({ hours: 2 });
    await test.runner.runDue();
    expect(server.asked).toBe(1);
  });

  it('gets the letters that come after those an older release has handed over', async () => {
    const test = await prepare();
    for (let old = 0; old < 12; old += 1) await test.write(`old-${old}`);
    await test.db
      .updateTable('letter')
      .set({ handed_at: new Date(0) })
      .execute();
    test.clock.advance({ minutes: 1 });
    await test.write('new');
    for (let turn = 0; turn < 2; turn += 1) await test.platformLetters.send(10, 0);
    expect(test.letters).toHaveLength(1);
    const handed = await test.db.selectFrom('letter').select('handed_at').distinct().execute();
    expect(handed).toHaveLength(2);
  });

  it('that refuses one letter has the others in hand before anything is said', async () => {
    const taken: string[] = [];
    const test = await prepare({
      carry: async ({ to }) => {
        if (to.startsWith('1')) {
          // The letter cannot be put back on the list either.
          await sql`ALTER TABLE letter ADD CONSTRAINT stuck CHECK (handed_at IS NOT NULL) NOT VALID`.execute(
            test.db,
          );
          throw new NotTaken('unknown');
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
        taken.push(to);
      },
    });
    for (const one of [1, 2]) await test.write(`${one}`, `${one}@example.org`);
    await expect(test.platformLetters.send(10, 0)).rejects.toThrow('stuck');
    expect(taken).toEqual(['2@example.org']);
  });

  it('that may have taken the letter is not asked again: nobody gets it twice', async () => {
    const server = refusing(new Error('connection lost after DATA'));
    const test = await prepare(server);
    await test.write('event-1');
    await everyTwoHours(test, 5);
    expect(server.asked).toBe(1);
  });
});

describe('what people typed', () => {
  const names = Object.keys(messagesIn('ru').letters) as LetterName[];

  it('never adds a header or a line to a subject', () => {
    const typed = fc.string({ unit: 'binary' }).map((text) => `${text}\r\nBcc: evil@example.org`);
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom(...names),
        fc.constantFrom('ru', 'en'),
        (title, name, language) => {
          const letter = composeLetter('a@example.org', name, language, {
            ...facts,
            title,
            number: title,
          });
          expect(letter.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
          expect(letter.text).not.toMatch(/^Bcc:/m);
        },
      ),
    );
  });

  it.each([
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org, b@example.org',
    'Anna <a@example.org>',
    'a',
    '@',
    `${'a'.repeat(250)}@b.ru`,
  ])('%j is no address to write to', (text) => expect(isMailAddress(text)).toBe(false));
});
