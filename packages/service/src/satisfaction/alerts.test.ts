import type { SatisfactionAlert } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { agency, buildCaseApp, json, otherAgency, url } from '../case/testing/case-app.js';
import { JobRunner } from '../jobs/job-runner.js';
import { ratingRow } from '../seed/voice.rows.js';
import { alertJob, Alerts, hasDropped, lookMinutes } from './alerts.js';

describe('a drop of satisfaction', () => {
  it.each([
    ['half as good', { n: 40, satisfied: 12 }, { n: 400, satisfied: 300 }, true],
    ['worse by chance', { n: 12, satisfied: 7 }, { n: 400, satisfied: 300 }, false],
    ['bad, but few people', { n: 9, satisfied: 0 }, { n: 400, satisfied: 300 }, false],
    ['nothing to compare with', { n: 40, satisfied: 0 }, { n: 9, satisfied: 9 }, false],
    ['better than before', { n: 40, satisfied: 40 }, { n: 400, satisfied: 200 }, false],
  ])('%s', (_, now, before, expected) => {
    expect(hasDropped(now, before, 10)).toBe(expected);
  });
});

describe('an alert', async () => {
  const { app, asStaff, ask, clock, database } = await buildCaseApp();
  const { db } = database;
  const listed = async (role = 'auditor', of = agency) =>
    json<{ alerts: SatisfactionAlert[] }>(
      await asStaff('GET', '/satisfaction-alerts', { role: role as 'auditor', of }),
    ).alerts;
  /** Answers that came some hours ago. */
  const answers = async (count: number, hoursAgo: number, score: number) => {
    const time = clock.now().getTime() - hoursAgo * 3_600_000;
    const rows = Array.from({ length: count }, (_, index) => {
      const id = (time + index).toString(16).padStart(12, '0');
      const tail = String(index).padStart(12, '0');
      const own = `${id.slice(0, 8)}-${id.slice(8)}-7000-8000-${tail}`;
      return ratingRow({ agency, month: '2026-11', id: own, score });
    });
    await db.insertInto('feedback').values(rows).execute();
  };
  const runner = () => {
    const made = new JobRunner(app.platform.jobs, clock, app.platform.log);
    made.repeat(alertJob, lookMinutes, async () => new Alerts(app.desk).lookAtAll());
    return made;
  };

  it('A26, A29: staff see that a service has become worse, and by how much', async () => {
    await answers(200, 24 * 7, 5);
    await answers(30, 3, 5);
    await runner().runDue();
    expect(await listed()).toEqual([]);
    await answers(60, 2, 1);
    clock.advance({ minutes: lookMinutes });
    await runner().runDue();
    const [alert, ...others] = await listed();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      service: { id: 'replanning' },
      now: { n: 90, satisfied: { share: 0.3333 } },
      before: { n: 200, satisfied: { share: 1 } },
    });
  });

  it('is not repeated within two hours, even by a service that was started anew', async () => {
    clock.advance({ minutes: 115 });
    await runner().runDue();
    expect(await listed()).toHaveLength(1);
    clock.advance({ minutes: lookMinutes });
    await runner().runDue();
    expect(await listed()).toHaveLength(2);
  });

  it('A83: is for the people of this agency alone', async () => {
    expect((await ask('GET', url('/staff/satisfaction-alerts'))).statusCode).toBe(401);
    expect(await listed('operator', otherAgency)).toEqual([]);
  });
});
