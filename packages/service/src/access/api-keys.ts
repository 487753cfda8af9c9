import type { Clock } from '../clock.js';
import { makeSecret, sha256 } from '../crypto/secrets.js';
import type { Db, OpenedDatabase } from '../database/database.js';
import { makeId } from '../database/id.js';
import { Together } from '../database/together.js';
import type { SystemIdentity } from './caller.js';

/** Asked before every request of a system, and therefore planned once for each connection. */
const findStatement = {
  name: 'find-api-key',
  text: 'SELECT agency, hash, id, kind FROM api_key WHERE hash = ANY ($1) AND revoked_at IS NULL',
};

interface Row {
  readonly agency: string;
  readonly hash: Buffer;
  readonly id: string;
  readonly kind: 'test' | 'live';
}

interface Shown {
  readonly agency: string;
  readonly hash: Buffer;
}

/** Keys of agency systems: shown once when made, kept as hashes, test and live apart. */
export class ApiKeys {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #shown: Together<Shown, Row | undefined>;

  constructor({ db, pool }: OpenedDatabase, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
    this.#shown = new Together((shown) => findAll(pool, shown));
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
    const found = await this.#shown.ask({ agency, hash: sha256(key) });
    return found && { keyId: found.id, isTest: found.kind === 'test' };
  }
}

async function findAll(pool: OpenedDatabase['pool'], shown: readonly Shown[]) {
  const hashes = new Map(shown.map(({ hash }) => [hash.toString('hex'), hash]));
  const { rows } = await pool.query<Row>({ ...findStatement, values: [[...hashes.values()]] });
  return shown.map(({ agency, hash }) =>
    rows.find((row) => row.agency === agency && row.hash.equals(hash)),
  );
}
