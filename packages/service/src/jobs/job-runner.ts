import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import { describeError } from '../http/log.js';
import type { ClaimedJob, Jobs } from './jobs.js';

/** Does one job. It may be called again for the same job, so it must bear repetition. */
export type JobHandler = (job: ClaimedJob) => Promise<void>;

export interface Recurring {
  readonly kind: string;
  readonly everyMinutes: number;
}

const mostAtOnce = 10;

/** Takes due jobs and does them, one after another, until it is told to stop. */
export class JobRunner {
  readonly #jobs: Jobs;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #handlers = new Map<string, JobHandler>();
  readonly #recurring: Recurring[] = [];
  readonly #planned = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<number> | undefined;
  #isStopping = false;

  constructor(jobs: Jobs, clock: Clock, log: Logger) {
    this.#jobs = jobs;
    this.#clock = clock;
    this.#log = log;
  }

  handle(kind: string, handler: JobHandler): void {
    this.#handlers.set(kind, handler);
  }

  /** Work that comes again by itself; of N instances one does each turn. */
  repeat(kind: string, everyMinutes: number, handler: JobHandler): void {
    this.handle(kind, handler);
    this.#recurring.push({ kind, everyMinutes });
  }

  start(everyMilliseconds = 1000): void {
    const turn = async (): Promise<void> => {
      await this.runDue().catch((error: unknown) =>
        this.#log.error({ err: error }, 'jobs could not be taken'),
      );
      if (!this.#isStopping) this.#timer = setTimeout(() => void turn(), everyMilliseconds);
    };
    void turn();
  }

  /** Does everything that is due now. @returns how many jobs were done. */
  async runDue(): Promise<number> {
    this.#round ??= this.#runRounds().finally(() => (this.#round = undefined));
    return this.#round;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    await this.#round?.catch(() => undefined);
  }

  async #runRounds(): Promise<number> {
    await this.#planRecurring();
    let done = 0;
    for (;;) {
      const claimed = await this.#jobs.claim(mostAtOnce, [...this.#handlers.keys(), '']);
      for (const job of claimed) done += await this.#run(job);
      if (claimed.length === 0 || this.#isStopping) return done;
    }
  }

  async #run(job: ClaimedJob): Promise<number> {
    if (this.#isStopping) {
      await this.#jobs.release(job);
      return 0;
    }
    try {
      await this.#handlers.get(job.kind)?.(job);
      await this.#jobs.finish(job);
      return 1;
    } catch (error) {
      this.#log.warn({ job: job.kind, attempt: job.attempts, err: error }, 'a job failed');
      await this.#jobs.postpone(job, JSON.stringify(describeError(error)));
      return 0;
    }
  }

  async #planRecurring(): Promise<void> {
    for (const { kind, everyMinutes } of this.#recurring) {
      const length = everyMinutes * 60_000;
      const slot = Math.floor(this.#clock.now().getTime() / length);
      if (this.#planned.get(kind) === slot) continue;
      await this.#jobs.add({ agency: '', kind, dedupeKey: `${kind}@${slot}`, payload: {} });
      this.#planned.set(kind, slot);
    }
  }
}
