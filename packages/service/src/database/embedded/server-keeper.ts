import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isStopping, stopPostmaster, type Postmaster } from './postmaster.js';
import { isAlive } from './process-life.js';

/** What a server is to be looked after by. */
export interface Kept {
  readonly cluster: string;
  /** Starts a server in the place of one that has died: on its port, with its data. */
  readonly succeed: (died: Postmaster, signal: AbortSignal) => Promise<Postmaster>;
}

/** Milliseconds. */
export interface KeeperTimes {
  /** Between two looks whether the server lives. One that was taken over is no child of ours: nobody tells us. */
  readonly glance: number;
  /** For a server that somebody told to stop: where the whole service was, we hear of it in this time. */
  readonly grace: number;
  /** Before each try to start it again; after the last a person has to look. */
  readonly pauses: readonly number[];
  /** A server that has lived so long is well: what kills it then gets all the tries anew. */
  readonly recovery: number;
}

const usualTimes: KeeperTimes = {
  glance: 250,
  grace: 1000,
  pauses: [500, 1000, 2000, 4000, 8000],
  recovery: 600_000,
};

/** Looks after a server until it is stopped, and starts it again when it dies before. */
export class ServerKeeper {
  readonly #kept: Kept;
  readonly #times: KeeperTimes;
  readonly #stopping = new AbortController();
  /** None while it is dead: its number may soon belong to another process. */
  #server: Postmaster | undefined;
  #keeping: Promise<void> | undefined;

  constructor(server: Postmaster, kept: Kept, times: Partial<KeeperTimes> = {}) {
    this.#server = server;
    this.#kept = kept;
    this.#times = { ...usualTimes, ...times };
  }

  /**
   * From now on the server is started again when it dies.
   *
   * @returns a promise that ends when all tries have failed, and never where the server is stopped.
   */
  keepAlive(log: Logger): Promise<void> {
    return new Promise((resolve) => {
      this.#keeping = this.#keep(log).then(resolve, (error: unknown) => {
        if (!this.#stopping.signal.aborted) throw error;
      });
    });
  }

  /** From now on it stays dead when it dies. */
  letGo(): void {
    this.#stopping.abort();
  }

  async stop(): Promise<void> {
    this.letGo();
    await this.#keeping;
    if (this.#server) await stopPostmaster(this.#server);
  }

  /** Ends when the server is dead for good. */
  async #keep(log: Logger): Promise<void> {
    let pauses = [...this.#times.pauses];
    while (this.#server) {
      const server = this.#server;
      const began = performance.now();
      while (isAlive(server.pid)) await this.#look(server);
      this.#server = undefined;
      if (performance.now() - began > this.#times.recovery) pauses = [...this.#times.pauses];
      this.#server = await this.#replace(server, pauses, log);
    }
  }

  /** One that was told to stop waits for its clients. We stay connected, so it would refuse new ones for ever. */
  async #look(server: Postmaster): Promise<void> {
    await this.#wait(this.#times.glance);
    if (!(await isStopping(this.#kept.cluster))) return;
    await this.#wait(this.#times.grace);
    await stopPostmaster(server);
  }

  /** @param pauses One is taken away for each try. */
  async #replace(died: Postmaster, pauses: number[], log: Logger): Promise<Postmaster | undefined> {
    for (let pause = pauses.shift(); pause !== undefined; pause = pauses.shift()) {
      log.error(
        { triesLeft: pauses.length },
        'The embedded PostgreSQL has ended. It is started again; until it works, people are asked to come back.',
      );
      await this.#wait(pause);
      try {
        const server = await this.#kept.succeed(died, this.#stopping.signal);
        log.warn('The embedded PostgreSQL works again.');
        return server;
      } catch (error) {
        this.#stopping.signal.throwIfAborted();
        log.error({ err: error }, 'The embedded PostgreSQL did not start.');
      }
    }
    return undefined;
  }

  /** @throws when the server is let go. */
  async #wait(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#stopping.signal });
  }
}
