import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import { describeError } from '../http/log.js';
import type { Courtesy } from './courtesy.js';
import type { ClaimedJob, Jobs } from './jobs.js';

/** Does one job. It may be called again for the same job, so it must bear repetition. */
export type JobHandler = (job: ClaimedJob) => Promise<void>;

export interface Recurring {
  readonly kind: string;
  readonly everyMinutes: number;
}

const mostAtOnce = 10;

/** Nobody has to be given way to. */
const noCourtesy: Courtesy = { patience: async () => 0, rest: async () => undefined };

/**
 * Takes due jobs and does them until it is told to stop: one after another, but for those that
 * wait for others most of their time. However much there is to do, those who wait for an answer
 * come first (`Courtesy`).
 */
export class JobRunner {
  readonly #jobs: Jobs;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #handlers = new Map<string, JobHandler>();
  readonly #sociable = new Map<string, number>();
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

  /** @param most How many such jobs may be done at the same time; never more than ten. */
  handleTogether(kind: string, most: number, handler: JobHandler): void {
    this.handle(kind, handler);
    this.#sociable.set(kind, most);
  }

  /** Work that comes again by itself; of N instances one does each turn. */
  repeat(kind: string, everyMinutes: number, handler: JobHandler): void {
    this.handle(kind, handler);
    this.#recurring.push({ kind, everyMinutes });
  }

  /** Goes on by itself, and gives way to people. */
  start(courtesy: Courtesy, everyMilliseconds = 1000): void {
    const turn = async (): Promise<void> => {
      await this.#runOnce(courtesy).catch((error: unknown) =>
        this.#log.error({ err: error }, 'jobs could not be taken'),
      );
      if (!this.#isStopping) this.#timer = setTimeout(() => void turn(), everyMilliseconds);
    };
    void turn();
  }

  /** Does everything that is due now. @returns how many jobs were done. */
  async runDue(): Promise<number> {
    return this.#runOnce(noCourtesy);
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    await this.#round?.catch(() => undefined);
  }

  #runOnce(courtesy: Courtesy): Promise<number> {
    this.#round ??= this.#runRounds(courtesy).finally(() => (this.#round = undefined));
    return this.#round;
  }

  async #runRounds(courtesy: Courtesy): Promise<number> {
    await this.#planRecurring();
    let done = 0;
    for (;;) {
      const patience = await courtesy.patience();
      const claimed = await this.#jobs.claim(mostAtOnce, [...this.#handlers.keys(), ''], patience);
      done += await this.#runAll(claimed);
      if (claimed.length === 0 || this.#isStopping) return done;
      if (patience > 0) await courtesy.rest();
    }
  }

  async #runAll(claimed: readonly ClaimedJob[]): Promise<number> {
    let done = 0;
    for (const [kind, most] of this.#sociable) {
      const alike = claimed.filter((job) => job.kind === kind);
      while (alike.length > 0) done += await this.#run(alike.splice(0, most));
    }
    for (const job of claimed) if (!this.#sociable.has(job.kind)) done += await this.#run([job]);
    return done;
  }

  /** Does jobs at the same time. @returns how many were done. */
  async #run(jobs: readonly ClaimedJob[]): Promise<number> {
    const outcomes = await Promise.all(jobs.map(async (job) => ({ job, is: await this.#do(job) })));
    const done = outcomes.filter(({ is }) => is).map(({ job }) => job);
    await this.#jobs.finish(done);
    return done.length;
  }

  /** @returns whether it was done. */
  async #do(job: ClaimedJob): Promise<boolean> {
    if (this.#isStopping) {
      await this.#jobs.release(job);
      return false;
    }
    try {
      await this.#handlers.get(job.kind)?.(job);
      return true;
    } catch (error) {
      this.#log.warn({ job: job.kind, attempt: job.attempts, err: error }, 'a job failed');
      await this.#jobs.postpone(job, JSON.stringify(describeError(error)));
      return false;
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
