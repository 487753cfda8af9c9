import type { Clock } from '../clock.js';
import { makeSecret, sha256 } from '../crypto/secrets.js';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';
import type { SystemIdentity } from './caller.js';

/** Keys of agency systems: shown once when made, kept as hashes, test and live apart. */
export class ApiKeys {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** @returns the key itself; it cannot be shown again. */
  async make(agency: string, kind: 'test' | 'live', label: string): Promise<string> {
    const key = `zk_${kind}_${makeSecret()}`;
    await this.#db
      .insertInto('api_key')
      .values({
        agency,
        id: makeId(),
        hash: sha256(key),
        kind,
        label,
        created_at: this.#clock.now(),
        revoked_at: null,
      })
      .execute();
    return key;
  }

  async find(agency: string, key: string | undefined): Promise<SystemIdentity | undefined> {
    if (!key || !/^zk_(test|live)_[\w-]{22}$/.test(key)) return undefined;
    const found = await this.#db
      .selectFrom('api_key')
      .select(['id', 'kind'])
      .where('hash', '=', sha256(key))
      .where('agency', '=', agency)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return found && { keyId: found.id, isTest: found.kind === 'test' };
  }
}
