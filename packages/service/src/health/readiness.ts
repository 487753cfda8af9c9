import { sql } from 'kysely';
import type { Db } from '../database/database.js';
import { isMigrated } from '../database/migrate.js';
import type { FileStore } from '../files/file-store.js';

export interface Checks {
  readonly [name: string]: boolean;
  readonly accepting: boolean;
  readonly database: boolean;
  readonly migrations: boolean;
  readonly files: boolean;
}

/** Whether this instance can work; false from the moment it is asked to stop. */
export class Readiness {
  readonly #db: Db;
  readonly #files: FileStore;
  #isStopping = false;
  #isMigrated = false;

  constructor(db: Db, files: FileStore) {
    this.#db = db;
    this.#files = files;
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  stop(): void {
    this.#isStopping = true;
  }

  async check(): Promise<Checks> {
    const database = await succeeds(() => sql`SELECT 1`.execute(this.#db));
    this.#isMigrated ||= database && (await isMigrated(this.#db).catch(() => false));
    const files = await this.#files.isReady().catch(() => false);
    return { accepting: !this.#isStopping, database, migrations: this.#isMigrated, files };
  }
}

const succeeds = (ask: () => Promise<unknown>): Promise<boolean> =>
  ask().then(
    () => true,
    () => false,
  );
