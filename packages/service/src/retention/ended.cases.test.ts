import { buffer } from 'node:stream/consumers';
import type { Receipt } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { tablesWith } from '../testing/tables-with.js';
import { agency, buildCaseApp, complaint, json, url } from '../case/testing/case-app.js';
import * as sample from '../case/testing/sample.commands.js';

describe('law.md B4: cases whose term has ended', async () => {
  const app = await buildCaseApp();
  const { db } = app.database;
  const start = app.clock.now();

  const file = async (body: object, headers = {}) =>
    json<Receipt>(await app.ask('POST', url('/complaints'), { body, headers }));
  const answered = async (receipt: Receipt) => {
    await app.command(receipt.number, { type: 'register' });
    json(await app.command(receipt.number, sample.answer('satisfied', '2040-12-31')));
  };
  const nameOf = async (number: string) => (await app.record(number))!.row.id;
  /** A night of the service, some years and days after the case was closed. */
  const nightAfter = async (years: number, days: number) => {
    app.clock.set(start.toISOString().replace(/^\d+/, (year) => String(Number(year) + years)));
    app.clock.advance({ days });
    await app.app.platform.runner.runDue();
  };

  const gone = await file(complaint({ files: [await app.upload()] }));
  await answered(gone);
  const goneId = await nameOf(gone.number);
  await app.asStaff('GET', `/cases/${gone.number}`);
  const open = await file(complaint({ happened: 'Ответа нет.' }));
  const application = await app.application('heating');
  await app.command(application.number, { type: 'register' });
  json(await app.command(application.number, sample.grant));
  const about = await file(
    complaint({ case: application.number, service: 'heating' }),
    application.client.headers,
  );
  await app.app.platform.runner.runDue();
  const [kept] = await db.selectFrom('upload').select('storage_key').execute();

  const acts = () =>
    db.selectFrom('retention_act').select(['kind', 'count', 'law']).orderBy('id').execute();

  it('stay until their last day', async () => {
    await nightAfter(5, 0);
    expect(await tablesWith(db, goneId)).toEqual(
      expect.arrayContaining(['case', 'case_event', 'complaint', 'letter', 'upload']),
    );
    expect((await app.app.platform.letters.latest(agency)).length).toBeGreaterThan(0);
  });

  it('go after it from every table, with letters, keys and files', async () => {
    const bytes = async () => buffer(await app.files.read(kept!.storage_key!));
    expect((await bytes()).length).toBeGreaterThan(0);
    await nightAfter(5, 1);
    expect(await tablesWith(db, goneId)).toEqual([]);
    expect(await tablesWith(db, gone.number)).toEqual([]);
    expect(await db.selectFrom('upload').selectAll().execute()).toEqual([]);
    await expect(bytes()).rejects.toThrow('ENOENT');
    const { number, code } = gone;
    const answer = await app.ask('POST', url('/case-access'), { body: { number, code } });
    expect(answer.statusCode).toBe(404);
  });

  it('leave an act that names nobody', async () => {
    const law = 'Приказ Росархива №\u00a0236, пункт 154';
    expect(await acts()).toContainEqual({ kind: 'complaints', count: 1, law });
    expect((await acts()).filter(({ kind }) => kind === 'complaints')).toHaveLength(1);
  });

  it('stay while they are open, or while a complaint about them does', async () => {
    expect(await app.record(open.number)).toBeDefined();
    expect(await app.record(about.number)).toBeDefined();
    expect(await app.record(application.number)).toBeDefined();
    await answered(about);
    await nightAfter(11, 3);
    expect(await app.record(about.number)).toBeUndefined();
    expect(await app.record(application.number)).toBeUndefined();
    expect(await app.record(open.number)).toBeDefined();
  });
});
