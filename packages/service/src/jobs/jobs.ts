import { sql, type Insertable } from 'kysely';
import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';
import { insertion } from '../database/new-rows.js';
import type { JobTable } from './job.table.js';

export interface NewJob {
  readonly agency: string;
  readonly kind: string;
  /** A job with this key is made once, however often it is asked for. */
  readonly dedupeKey: string;
  /** Ids and codes; no personal data. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Now, when absent. */
  readonly runAt?: Date;
}

export interface ClaimedJob {
  readonly id: string;
  readonly agency: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  /** Fences off a worker whose lease has passed to another. */
  readonly lease: string;
}

const leaseSeconds = 60;
/** Nobody has it yet. */
const longAgo = new Date(0);
/** After so many a job rests. */
export const mostAttempts = 12;

/** The table of jobs: several instances take from it without meeting, and what a dead one took comes back. */
export class Jobs {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** The row for a statement that writes more than the job. */
  row({ agency, kind, dedupeKey, payload, runAt }: NewJob): Insertable<JobTable> {
    return {
      id: makeId(),
      agency,
      kind,
      dedupe_key: dedupeKey,
      payload: JSON.stringify(payload),
      run_at: runAt ?? this.#clock.now(),
      attempts: 0,
      lease_until: longAgo,
    };
  }

  async add(job: NewJob): Promise<void> {
    await insertion('job', [this.row(job)]).execute(this.#db);
  }

  /**
   * Takes jobs that are due for a while of 60 s, oldest first.
   *
   * @param patience For how many seconds they must have been due already.
   */
  async claim(most: number, kinds: readonly string[], patience = 0): Promise<ClaimedJob[]> {
    const now = this.#clock.now();
    const lease = makeId();
    const rows = await this.#db
      .updateTable('job')
      .set({
        lease_until: secondsAfter(now, leaseSeconds),
        lease_token: lease,
        attempts: sql`attempts + 1`,
      })
      .where('id', 'in', (from) =>
        from
          .selectFrom('job')
          .select('id')
          .where('done_at', 'is', null)
          .where('failed_at', 'is', null)
          .where('run_at', '<=', secondsAfter(now, -patience))
          .where('lease_until', '<=', now)
          .where('kind', 'in', [...kinds])
          .orderBy('run_at')
          .limit(most),
      )
      // Asked once more: another worker may have taken it since the search.
      .where('lease_until', '<=', now)
      .returning(['id', 'agency', 'kind', 'payload', 'attempts'])
      .execute();
    return rows.map((row) => ({
      ...row,
      lease,
      payload: JSON.parse(row.payload) as ClaimedJob['payload'],
    }));
  }

  /** Takes a job off the list. */
  async finish({ id, lease }: ClaimedJob): Promise<void> {
    await this.#update(id, lease).set({ done_at: this.#clock.now(), last_error: null }).execute();
  }

  /** Gives a job back for a later attempt, or for good after the twelfth. */
  async postpone({ id, lease, attempts }: ClaimedJob, error: string): Promise<void> {
    const now = this.#clock.now();
    const next = { run_at: secondsAfter(now, backoffSeconds(attempts)), lease_until: now };
    const last = { failed_at: now };
    await this.#update(id, lease)
      .set({ ...(attempts < mostAttempts ? next : last), last_error: error.slice(0, 200) })
      .execute();
  }

  /** Gives jobs back untouched, when the service stops. */
  async release({ id, lease }: ClaimedJob): Promise<void> {
    await this.#update(id, lease)
      .set({ lease_until: this.#clock.now(), attempts: sql`attempts - 1` })
      .execute();
  }

  #update(id: string, lease: string) {
    return this.#db.updateTable('job').where('id', '=', id).where('lease_token', '=', lease);
  }
}

/** 10 s, 20 s, 40 s … up to an hour. */
export const backoffSeconds = (attempts: number): number => Math.min(5 * 2 ** attempts, 3600);

export const secondsAfter = (from: Date, seconds: number): Date =>
  new Date(from.getTime() + seconds * 1000);
