import type { Receipt } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { CaseWatch } from './case.watch.js';
import { agency, buildCaseApp, complaint, json, url } from './testing/case-app.js';

describe('a complaint that nobody registers', async () => {
  const app = await buildCaseApp();
  const file = async () => {
    const body = complaint({ answerBy: 'email' });
    const receipt = json<Receipt>(await app.ask('POST', url('/complaints'), { body }));
    // Opened anew each time: days go by, and access is short.
    const read = async () => (await app.open(receipt.number, receipt.code)).read();
    return { receipt, read };
  };
  const nextDays = async (days: number) => {
    app.clock.advance({ days });
    await app.app.platform.runner.runDue();
  };
  const lettersOf = async (number: string) =>
    (await app.app.platform.letters.latest(agency)).filter(({ subject }) =>
      subject.includes(number),
    );

  it('A55: says so itself the day after, by letter too, and the client loses no day by it', async () => {
    const { receipt, read } = await file();
    await nextDays(1);
    expect((await read()).history.latest.map(({ type }) => type)).toEqual(['filed']);
    await nextDays(1);
    const late = await read();
    expect(late.history.latest[0]).toMatchObject({ type: 'registration-late' });
    const [letter] = await lettersOf(receipt.number);
    expect(letter?.subject).toContain('не вовремя');

    await app.command(receipt.number, { type: 'register' });
    expect((await read()).due?.on).toBe(receipt.due?.on);
  });

  it('A55: is late like any other when the day of the answer is over', async () => {
    const { receipt, read } = await file();
    await nextDays(40);
    const types = (await read()).history.latest.map(({ type }) => type);
    expect(types).toContain('late');
    expect(types).toContain('registration-late');
    expect(receipt.due).toBeDefined();
  });

  it('A55: is told so once, however many look, and also where an older release planned no day', async () => {
    const { read } = await file();
    app.clock.advance({ days: 20 });
    const look = async () => new CaseWatch(app.app.desk.cases).look();
    const lookAnew = () => app.database.db.updateTable('case').set({ look_on: '-infinity' });
    await Promise.all([look(), look(), look()]);
    await lookAnew().execute();
    await look();
    const types = (await read()).history.latest.map(({ type }) => type);
    expect(types.filter((type) => type === 'registration-late')).toHaveLength(1);
    const waiting = app.database.db.selectFrom('case').where('look_on', '=', '-infinity');
    expect(await waiting.selectAll().execute(), 'each has its day again').toEqual([]);
  });

  it('is told nothing when it was registered in time', async () => {
    const { receipt, read } = await file();
    await app.command(receipt.number, { type: 'register' });
    await nextDays(4);
    const types = (await read()).history.latest.map(({ type }) => type);
    expect(types).not.toContain('registration-late');
  });
});
