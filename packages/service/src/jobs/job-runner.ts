import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import { describeError } from '../http/log.js';
import type { Courtesy } from './courtesy.js';
import type { ClaimedJob, Jobs } from './jobs.js';

/** Does one job. It may be called again for the same job, so it must bear repetition. */
export type JobHandler = (job: ClaimedJob) => Promise<void>;

/**
 * Work that keeps a list of its own.
 *
 * @param patience For how many seconds it must have been due already.
 * @returns how much was done.
 */
export type OtherWork = (patience: number) => Promise<number>;

export interface Recurring {
  readonly kind: string;
  readonly everyMinutes: number;
}

const mostAtOnce = 10;

/** Nobody has to be given way to. */
const noCourtesy: Courtesy = { patience: async () => 0, rest: async () => undefined };

/**
 * Takes due jobs and does them one after another until it is told to stop. However much there is
 * to do, those who wait for an answer come first (`Courtesy`).
 */
export class JobRunner {
  readonly #jobs: Jobs;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #handlers = new Map<string, JobHandler>();
  readonly #others: OtherWork[] = [];
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

  /** Does this too in each round. */
  alsoDo(work: OtherWork): void {
    this.#others.push(work);
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
      for (const job of claimed) done += await this.#run(job);
      let others = 0;
      for (const work of this.#others) if (!this.#isStopping) others += await work(patience);
      done += others;
      if (claimed.length + others === 0 || this.#isStopping) return done;
      if (patience > 0) await courtesy.rest();
    }
  }

  /** @returns how many were done. */
  async #run(job: ClaimedJob): Promise<number> {
    if (!(await this.#do(job))) return 0;
    await this.#jobs.finish(job);
    return 1;
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
