import { limits } from '@zabota/contract';
import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';
import type { Uploads } from '../upload/uploads.js';
import type { JobRunner } from './job-runner.js';

export interface SweepOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly uploads: Uploads;
}

const days = 86_400_000;

/** Takes away every hour what has had its time. */
export function planSweeps(runner: JobRunner, { db, clock, uploads }: SweepOptions): void {
  const before = (age: number) => new Date(clock.now().getTime() - age);
  runner.repeat('sweep-uploads', 60, uploads.sweep);
  runner.repeat('sweep-tables', 60, async () => {
    await db
      .deleteFrom('idempotency')
      .where('created_at', '<', before(limits.idempotencyDays * days))
      .execute();
    await db.deleteFrom('spent_challenge').where('expires_at', '<', clock.now()).execute();
    await db
      .deleteFrom('guess')
      .where('window_start', '<', before(2 * days))
      .execute();
    await db
      .deleteFrom('voice_flood')
      .where('window_start', '<', before(2 * days))
      .execute();
    await db.deleteFrom('staff_session').where('created_at', '<', before(days)).execute();
    await db
      .deleteFrom('job')
      .where('done_at', '<', before(30 * days))
      .execute();
  });
}
