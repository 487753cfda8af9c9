import { sql } from 'kysely';
import type { Db } from '../database/database.js';
import type { CaseRow } from './case.record.js';

/** As much of a case as tells who may see it and whether it has changed; nothing is opened for it. */
export type Glance = Pick<
  CaseRow,
  'agency' | 'id' | 'number' | 'state' | 'version' | 'last_seq' | 'generation' | 'owner_hash'
>;

interface Batch {
  readonly numbers: Set<string>;
  readonly found: Promise<ReadonlyMap<string, Glance>>;
}

/**
 * First looks at cases. Whoever asks in the same turn of the event loop is
 * answered by one question for each agency: most of what a read costs is its
 * way to the database and back. Nothing is remembered between two turns.
 */
export class Glances {
  readonly #db: Db;
  readonly #batches = new Map<string, Batch>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Nothing for a case that is not there or was erased. */
  async find(agency: string, number: string): Promise<Glance | undefined> {
    const batch = this.#batches.get(agency) ?? this.#open(agency);
    batch.numbers.add(number);
    return (await batch.found).get(number);
  }

  #open(agency: string): Batch {
    const numbers = new Set<string>();
    const found = endOfTurn().then(() => {
      this.#batches.delete(agency);
      return this.#read(agency, [...numbers]);
    });
    const batch = { numbers, found };
    this.#batches.set(agency, batch);
    return batch;
  }

  async #read(agency: string, numbers: string[]): Promise<ReadonlyMap<string, Glance>> {
    const { rows } = await sql<Glance>`
      SELECT c.agency, c.id, c.number, c.state, c.version, c.last_seq, c.generation, c.owner_hash
      FROM "case" c JOIN data_key k ON k.agency = c.agency AND k.subject = c.id
      WHERE c.agency = ${agency} AND c.number = ANY(${numbers})`.execute(this.#db);
    return new Map(rows.map((row) => [row.number, row]));
  }
}

const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
