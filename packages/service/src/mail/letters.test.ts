import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDataKey } from '../crypto/personal.js';
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

async function prepare(carrier?: LetterCarrier) {
  const test = await buildTestApp(carrier ? { carrier } : {});
  const { letters, jobs, runner } = test.app.platform;
  const { db } = test.database;
  letters.linkWith(async (_, caseId) => `https://care.example/#${caseId}`);
  const write = async (eventKey: string, to = 'anna@example.org') => {
    const subject = makeId();
    const { key, row: keyRow } = makeDataKey(test.ring, 'inspection', subject, test.clock.now());
    await db.insertInto('data_key').values(keyRow).execute();
    const { link: _, ...rest } = facts;
    const letter = { agency: 'inspection', eventKey, caseId: subject, subject, to, facts: rest };
    const row = letters.row(key, { ...letter, template: 'decided', language: 'ru' });
    await insertion('letter', [row]).execute(db);
    await jobs.add(letters.job(letter));
    return subject;
  };
  return { ...test, db, runner, write, platformLetters: letters };
}

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

  it('lie in the database unreadable, without address, words or code', async () => {
    const rows = await test.db.selectFrom('letter').selectAll().execute();
    expect(
      rows.map((row) => row.personal.toString('latin1') + JSON.stringify(row)).join(),
    ).not.toMatch(/anna|care\.example|Перепланировка/);
  });

  it('are not written to somebody who was erased meanwhile', async () => {
    const before = test.letters.length;
    const subject = await test.write('event-2');
    await test.db.deleteFrom('data_key').where('subject', '=', subject).execute();
    await test.runner.runDue();
    expect(test.letters).toHaveLength(before);
  });

  it('can be read in the outbox of the demo', async () => {
    expect((await test.platformLetters.latest('inspection'))[0]).toMatchObject({
      to: 'anna@example.org',
    });
    expect(await test.platformLetters.latest('other')).toEqual([]);
  });
});

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

  it('that may have taken the letter is not asked again: nobody gets it twice', async () => {
    let calls = 0;
    const test = await prepare({
      carry: async () => {
        calls += 1;
        throw new Error('connection lost after DATA');
      },
    });
    await test.write('event-1');
    for (let round = 0; round < 5; round += 1) {
      await test.runner.runDue();
      test.clock.advance({ hours: 2 });
    }
    expect(calls).toBe(1);
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
