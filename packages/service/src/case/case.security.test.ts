import { headerNames, type Case } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { writeCapability } from '../crypto/capability.js';
import { sha256 } from '../crypto/secrets.js';
import { eraseSubject } from '../testing/erase-subject.js';
import { tablesWith } from '../testing/tables-with.js';
import * as sample from './testing/sample.commands.js';
import { agency, buildCaseApp, json, otherAgency, url } from './testing/case-app.js';

describe('a case opens to its client alone', async () => {
  const app = await buildCaseApp();
  const mine = await app.application();
  const foreign = await app.application();
  const row = (await app.record(mine.number))!.row;

  const token = (change: object) => ({
    [headerNames.capability]: writeCapability(app.ring, {
      opens: 'case',
      agency,
      id: row.id,
      generation: 1,
      expiresAt: new Date(app.clock.now().getTime() + 60_000),
      ...change,
    }),
  });
  const read = (headers: Record<string, string>, number = mine.number, of = agency) =>
    app.ask('GET', url(`/cases/${number}`, of), { headers });

  it('the number alone opens nothing', async () => {
    expect((await read({})).statusCode).toBe(401);
  });

  it('the database does not hold the code', async () => {
    const { db } = app.database;
    const plain = mine.code.replaceAll('-', '');
    const hashes = [mine.code, plain].map((text) => sha256(text).toString('hex'));
    expect(await tablesWith(db, mine.number)).toContain('case');
    for (const trace of [mine.code, plain, ...hashes])
      expect(await tablesWith(db, trace)).toEqual([]);
  });

  it('once it is erased it opens to nobody, and letters on their way stay here', async () => {
    const { number, client } = await app.application();
    await client.put('/notifications', { channel: 'email', email: 'anna@example.org' });
    await app.app.platform.runner.runDue();
    const before = app.letters.length;
    await app.command(number, sample.ask('2026-12-01'));
    const { id } = (await app.record(number))!.row;
    await eraseSubject(app.database.db, agency, id);
    expect((await client.get('')).statusCode).toBe(404);
    expect(await app.record(number)).toBeUndefined();
    await app.app.platform.runner.runDue();
    expect(app.letters).toHaveLength(before);
    // Nobody to write to is no failure: it is not tried again.
    const tried = await app.database.db
      .selectFrom('letter')
      .select(['send_at', 'attempts'])
      .where('case_id', '=', id)
      .where('template', '=', 'action-needed')
      .execute();
    expect(tried).toEqual([{ send_at: null, attempts: 1 }]);
  });

  it('one that cannot be read holds up no letter of others', async () => {
    const [broken, sound] = [await app.application(), await app.application()];
    for (const { client } of [broken, sound])
      await client.put('/notifications', { channel: 'email', email: 'anna@example.org' });
    await app.app.platform.runner.runDue();
    const before = app.letters.length;
    for (const { number } of [broken, sound]) await app.command(number, sample.ask('2026-12-01'));
    await app.database.db
      .updateTable('case')
      .set({ personal: Buffer.alloc(60) })
      .where('number', '=', broken.number)
      .execute();
    await app.app.platform.runner.runDue();
    expect(app.letters.slice(before).map(({ subject }) => subject)).toEqual([
      expect.stringContaining(sound.number),
    ]);
  });

  it('neither does the capability of another case, agency or generation', async () => {
    expect((await read(token({}))).statusCode).toBe(200);
    expect((await read(foreign.client.headers)).statusCode).toBe(404);
    expect((await read(token({ generation: 2 }))).statusCode).toBe(404);
    expect((await read(token({ agency: otherAgency }), mine.number, otherAgency)).statusCode).toBe(
      404,
    );
    expect((await read(token({}), mine.number, otherAgency)).statusCode).toBe(401);
    expect((await read(token({}), mine.number, 'nowhere')).statusCode).toBe(401);
  });

  it('a document of another case is not found', async () => {
    await app.command(foreign.number, sample.ask('2026-12-01'));
    const action = (await foreign.client.read()).actions[0]!.id;
    await foreign.client.post(`/actions/${action}/answers`, {
      kind: 'upload',
      files: [await app.upload()],
    });
    const document = (await foreign.client.read()).documents[0]!.id;
    expect((await mine.client.get(`/documents/${document}`)).statusCode).toBe(404);
    expect((await foreign.client.get(`/documents/${document}`)).statusCode).toBe(200);
  });

  it('an unclaimed upload is nobody’s document', async () => {
    const { upload } = await app.upload();
    expect((await mine.client.get(`/documents/${upload}`)).statusCode).toBe(404);
  });

  it('what stays inside does not come out: cause, improvement, people and keys', async () => {
    await app.command(mine.number, { type: 'register' });
    const { body } = await read(token({}));
    for (const inside of [
      'anna@example.org',
      '"actor"',
      'owner_hash',
      'code_key_id',
      'wrap_key_id',
      'wrapped',
      mine.code,
      row.id,
    ])
      expect(body.includes(inside), inside).toBe(false);
  });

  it('answers are for this client only and are not kept on the way', async () => {
    const { headers } = await read(token({}));
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('words of staff stay words', async () => {
    const { number, client } = await app.application();
    const explanation = { ru: '<img src=x onerror=alert(1)>' };
    const { action } = sample.ask('2026-12-01');
    await app.command(number, { type: 'ask', action: { ...action, explanation } });
    const answer = await client.get('');
    expect(answer.headers['content-type']).toContain('application/json');
    expect(json<Case>(answer).actions[0]?.explanation.text).toBe(explanation.ru);
  });

  it('words about a date that moved are sealed, and so is every date from then on', async () => {
    const { number } = await app.application();
    const kept = () =>
      app.database.db
        .selectFrom('case')
        .select(['term', 'sealed_term'])
        .where('number', '=', number)
        .executeTakeFirstOrThrow();
    json(await app.command(number, { type: 'register' }));
    expect(await kept()).toMatchObject({ sealed_term: null });
    const before = (await app.record(number))?.term;
    expect(before?.moved).toEqual([]);
    const why = { ru: 'Анна Ёлкина просила подождать' };
    json(await app.command(number, { type: 'admit-delay', why, newDate: '2027-02-01' }));
    const after = await kept();
    expect(after).toMatchObject({ term: null });
    expect(after.sealed_term?.toString()).not.toContain('Ёлкина');
    expect((await app.record(number))?.term).toMatchObject({ promisedOn: '2027-02-01' });
    expect((await app.record(number))?.term?.moved.at(-1)?.words).toMatchObject(why);
  });

  it('guesses are held back after twenty wrong codes, and the right one still opens', async () => {
    const wrong = { number: mine.number, code: 'AAAA-AAAA-AAAA-AAAAA' };
    for (let turn = 0; turn < 20; turn += 1)
      await app.ask('POST', url('/case-access'), { body: wrong });
    const held = await app.ask('POST', url('/case-access'), { body: wrong });
    expect(held.json()).toMatchObject({ code: 'too-many-requests' });
    expect((await app.open(mine.number, mine.code)).token).toMatch(/^zc_/);
  });
});
