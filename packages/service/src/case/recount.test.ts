import { describe, expect, it } from 'vitest';
import { createCalendar } from '../deadline/calendar.js';
import { decrees, holidays } from '../deadline/testing/calendar.js';
import { Jobs } from '../jobs/jobs.js';
import { recountJob } from './case.notices.js';
import { agency, buildCaseApp } from './testing/case-app.js';

describe('a term that reaches into a year without a decree', async () => {
  const app = await buildCaseApp();

  it('A55: says so, and keeps the old day and the reason when the decree moves it', async () => {
    const { number, client } = await app.application('licence');
    await app.command(number, { type: 'register' });
    const { due } = await client.read();
    expect(due).toMatchObject({ preliminary: true, moved: [] });
    // The decree of 2027 gives two more days off in the middle of January.
    const decree = {
      year: 2027,
      daysOff: [
        '01-01',
        '01-02',
        '01-03',
        '01-04',
        '01-05',
        '01-06',
        '01-07',
        '01-08',
        '01-11',
        '01-12',
      ].map((day) => `2027-${day}`),
      shortDays: [],
      workingWeekendDays: [],
      transfers: {},
    };
    const content = app.content.get(agency) as { calendar: unknown };
    content.calendar = createCalendar('ru-2027', [...decrees, decree], holidays);
    const recount = async (before: Date) => {
      const payload = { before: before.toISOString() };
      const dedupeKey = `recount/${payload.before}`;
      await new Jobs(app.database.db, app.clock).add({
        agency,
        kind: recountJob,
        dedupeKey,
        payload,
      });
      await app.app.platform.runner.runDue();
    };
    const filedAt = app.clock.now();
    await recount(filedAt);
    expect((await client.read()).due?.moved, 'counted by this calendar from the start').toEqual([]);
    await recount(new Date(filedAt.getTime() + 1));
    const after = await client.read();
    expect(after.due?.preliminary).toBe(false);
    expect(after.due?.on).not.toBe(due?.on);
    expect(after.due?.moved).toMatchObject([
      { from: due?.on, to: after.due?.on, why: { text: 'Утвердили календарь выходных дней' } },
    ]);
    expect(after.history.latest[0]?.type).toBe('date-moved');
  });
});
