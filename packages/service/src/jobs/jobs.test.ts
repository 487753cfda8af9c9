import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { TestClock } from '../testing/test-clock.js';
import { openTestDatabase } from '../testing/test-database.js';
import { giveWayToPeople } from './courtesy.js';
import { JobRunner } from './job-runner.js';
import { backoffSeconds, Jobs } from './jobs.js';

const silent = pino({ level: 'silent' });

describe('jobs', async () => {
  const { db } = await openTestDatabase();
  const clock = new TestClock();
  const jobs = new Jobs(db, clock);
  const add = (kind: string, dedupeKey: string, runAt?: Date) =>
    jobs.add({
      agency: 'inspection',
      kind,
      dedupeKey,
      payload: { key: dedupeKey },
      ...(runAt && { runAt }),
    });
  const runnerOf = (kind: string, handler: () => Promise<void>) => {
    const runner = new JobRunner(jobs, clock, silent);
    runner.handle(kind, handler);
    return runner;
  };

  it('happen once, however often they are asked for and however many instances there are', async () => {
    let done = 0;
    await Promise.all(Array.from({ length: 30 }, (_, index) => add('once', `once-${index % 15}`)));
    const runners = Array.from({ length: 4 }, () => runnerOf('once', async () => void (done += 1)));
    await Promise.all(runners.map((runner) => runner.runDue()));
    expect(done).toBe(15);
  });

  it('wait for their time', async () => {
    let done = 0;
    const runner = runnerOf('later', async () => void (done += 1));
    await add('later', 'later-1', new Date(clock.now().getTime() + 3_600_000));
    await runner.runDue();
    expect(done).toBe(0);
    clock.advance({ hours: 1 });
    await runner.runDue();
    expect(done).toBe(1);
  });

  it('come back when they failed, each time a little later, and rest after the twelfth', async () => {
    let tries = 0;
    const runner = runnerOf('failing', async () => {
      tries += 1;
      throw new Error('the mail server is down');
    });
    await add('failing', 'failing-1');
    await runner.runDue();
    await runner.runDue();
    expect(tries).toBe(1);
    for (let hours = 0; hours < 30; hours += 1) {
      clock.advance({ hours: 1 });
      await runner.runDue();
    }
    expect(tries).toBe(12);
    const { failed_at: failedAt } = await db
      .selectFrom('job')
      .select('failed_at')
      .where('dedupe_key', '=', 'failing-1')
      .executeTakeFirstOrThrow();
    expect(failedAt).not.toBeNull();
    expect([1, 2, 3, 12].map(backoffSeconds)).toEqual([10, 20, 40, 3600]);
  });

  it('come back when the process that took them died', async () => {
    await add('orphan', 'orphan-1');
    const [taken] = await jobs.claim(1, ['orphan']);
    expect(await jobs.claim(1, ['orphan'])).toEqual([]);
    clock.advance({ minutes: 2 });
    const [again] = await jobs.claim(1, ['orphan']);
    expect(again?.id).toBe(taken?.id);
    if (!taken || !again) throw new Error('unreachable');
    await jobs.finish(taken);
    const { done_at: doneAt } = await db
      .selectFrom('job')
      .select('done_at')
      .where('id', '=', again.id)
      .executeTakeFirstOrThrow();
    expect(doneAt, 'a late worker must not finish what another has taken over').toBeNull();
  });

  it('that come again by themselves run once a turn for all instances', async () => {
    let done = 0;
    const runners = [1, 2].map(() => {
      const runner = new JobRunner(jobs, clock, silent);
      runner.repeat('hourly', 60, async () => void (done += 1));
      return runner;
    });
    const turn = () => Promise.all(runners.map((runner) => runner.runDue()));
    await turn();
    await turn();
    expect(done).toBe(1);
    clock.advance({ hours: 1 });
    await turn();
    expect(done).toBe(2);
  });

  it('leave their turn to work that keeps a list of its own, until there is none', async () => {
    await Promise.all([add('listed', 'listed-1'), add('listed', 'listed-2')]);
    const runner = runnerOf('listed', async () => undefined);
    const asked: number[] = [];
    runner.alsoDo(async (patience) => {
      asked.push(patience);
      return asked.length < 3 ? 5 : 0;
    });
    expect(await runner.runDue()).toBe(2 + 5 + 5);
    expect(asked).toEqual([0, 0, 0]);
  });

  it('give way to people for a minute and no longer, also where the service starts again meanwhile', async () => {
    let done = 0;
    let letGo = (): void => undefined;
    const isDone = new Promise<void>((resolve) => (letGo = resolve));
    await add('patient', 'patient-1');
    const startBusy = () => {
      const looks: (() => void)[] = [];
      const looked = () => new Promise<void>((resolve) => looks.push(resolve));
      const runner = runnerOf('patient', async () => {
        done += 1;
        letGo();
      });
      runner.start(
        giveWayToPeople(async () => {
          looks.splice(0).forEach((look) => look());
          return 0.9;
        }),
        1,
      );
      return { runner, looked };
    };
    const first = startBusy();
    await first.looked();
    await first.runner.stop();
    expect(done, 'somebody waits').toBe(0);
    clock.advance({ seconds: 61 });
    const second = startBusy();
    await isDone;
    await second.runner.stop();
    expect(done).toBe(1);
  });

  it('need not wait where nobody does', async () => {
    const calm = giveWayToPeople(async () => 0.1);
    const busy = giveWayToPeople(async () => 0.9);
    expect([await calm.patience(), await busy.patience()]).toEqual([0, 60]);
  });

  it('are given back when the service stops', async () => {
    const runner = runnerOf('stopping', async () => void runner.stop());
    await add('stopping', 'stopping-1');
    await add('stopping', 'stopping-2');
    await runner.runDue();
    expect(await jobs.claim(5, ['stopping'])).toHaveLength(1);
  });
});
