import type { Clock } from '../clock.js';
import { makeSecret, sha256 } from '../crypto/secrets.js';
import type { Db, OpenedDatabase } from '../database/database.js';
import { makeId } from '../database/id.js';
import type { SystemIdentity } from './caller.js';

/** Asked before every request of a system, and therefore planned once for each connection. */
const findStatement = {
  name: 'find-api-key',
  text: 'SELECT id, kind FROM api_key WHERE hash = $1 AND agency = $2 AND revoked_at IS NULL',
};

/** Keys of agency systems: shown once when made, kept as hashes, test and live apart. */
export class ApiKeys {
  readonly #db: Db;
  readonly #pool: OpenedDatabase['pool'];
  readonly #clock: Clock;

  constructor({ db, pool }: OpenedDatabase, clock: Clock) {
    this.#db = db;
    this.#pool = pool;
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
    const { rows } = await this.#pool.query<{ id: string; kind: 'test' | 'live' }>({
      ...findStatement,
      values: [sha256(key), agency],
    });
    const [found] = rows;
    return found && { keyId: found.id, isTest: found.kind === 'test' };
  }
}
