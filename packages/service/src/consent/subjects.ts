import { sql } from 'kysely';
import type { Caller, ClientIdentity } from '../access/caller.js';
import { findDataKey } from '../crypto/data-keys.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { makeDataKeyRow, unwrapDataKey, type DataKey } from '../crypto/personal.js';
import { keyed } from '../crypto/secrets.js';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';
import type { Parts } from '../database/write-together.js';

/** How somebody who decides is found again: by a keyed hash, because subjects can be guessed. */
export interface SubjectHash {
  readonly kind: 'client' | 'device';
  readonly hash: Buffer;
}

/** Somebody who has decided before. */
export interface KnownSubject {
  readonly id: string;
  readonly kind: 'client' | 'device';
  /** Data key of what may be erased. */
  readonly personalKey: string;
  /** Key of the ledger; undefined once the subject was forgotten. */
  readonly key: DataKey;
}

interface SubjectRow {
  readonly id: string;
  readonly kind: 'client' | 'device';
  readonly personal_key: string;
  readonly key_id: string;
  readonly wrapped: Buffer;
}

/** Clients and devices, each with a ledger of its own; there is no account table. */
export class Subjects {
  readonly #db: Db;
  readonly #ring: KeyRing;

  constructor(db: Db, ring: KeyRing) {
    this.#db = db;
    this.#ring = ring;
  }

  /** The same hash as that of a case’s owner: one client, one hash. */
  client({ issuer, subject }: ClientIdentity): SubjectHash {
    return { kind: 'client', hash: keyed(this.#ring.key('guess'), 'owner', issuer, subject) };
  }

  device(device: string): SubjectHash {
    return { kind: 'device', hash: keyed(this.#ring.key('guess'), 'device', device) };
  }

  /** Whoever asks: the signed-in client, the device, or both. */
  of({ client, device }: Caller): SubjectHash[] {
    return [...(client ? [this.client(client)] : []), ...(device ? [this.device(device)] : [])];
  }

  async find(agency: string, { hash }: SubjectHash): Promise<KnownSubject | undefined> {
    const { rows } = await sql<SubjectRow>`
      SELECT s.id, s.kind, s.personal_key, k.key_id, k.wrapped FROM subject s
      JOIN data_key k ON k.agency = s.agency AND k.subject = s.id
      WHERE s.agency = ${agency} AND s.hash = ${hash}`.execute(this.#db);
    const [row] = rows;
    return (
      row && {
        id: row.id,
        kind: row.kind,
        personalKey: row.personal_key,
        key: unwrapDataKey(this.#ring, { agency, subject: row.id, ...row }),
      }
    );
  }

  /** A subject that is not stored yet, and the rows that store it along with its first record. */
  make(agency: string, { kind, hash }: SubjectHash, now: Date) {
    const id = makeId();
    const personalKey = makeId();
    const { key, row } = makeDataKeyRow(this.#ring, agency, id, now);
    const parts: Parts = {
      subject_key: this.#db.insertInto('data_key').values(row),
      subject: this.#db
        .insertInto('subject')
        .values({ agency, id, kind, hash, personal_key: personalKey, created_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id'),
    };
    return { subject: { id, kind, personalKey, key } satisfies KnownSubject, parts };
  }

  /** The known subject; made and stored when there is none. */
  async require(agency: string, hash: SubjectHash, now: Date): Promise<KnownSubject> {
    const known = await this.find(agency, hash);
    if (known) return known;
    const { parts } = this.make(agency, hash, now);
    await sql`WITH made AS (${parts['subject_key']}) ${parts['subject']}`.execute(this.#db);
    const made = await this.find(agency, hash);
    if (!made) throw new Error('A subject was not stored.');
    return made;
  }

  /** Key of what may be erased; made when it is needed, and again after an erasure. */
  async personalKey(
    agency: string,
    { personalKey }: Pick<KnownSubject, 'personalKey'>,
    now: Date,
  ): Promise<DataKey> {
    const known = await findDataKey(this.#db, this.#ring, agency, personalKey);
    if (known) return known;
    const { row } = makeDataKeyRow(this.#ring, agency, personalKey, now);
    await this.#db
      .insertInto('data_key')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const made = await findDataKey(this.#db, this.#ring, agency, personalKey);
    if (!made) throw new Error('A data key was not stored.');
    return made;
  }
}
