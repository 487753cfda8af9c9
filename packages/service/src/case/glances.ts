import { sql } from 'kysely';
import type { Db } from '../database/database.js';
import { Together } from '../database/together.js';
import type { CaseRow } from './case.record.js';

/** As much of a case as tells who may see it and whether it has changed; nothing is opened for it. */
export type Glance = Pick<
  CaseRow,
  'agency' | 'id' | 'number' | 'state' | 'version' | 'last_seq' | 'generation' | 'owner_hash'
>;

type Asked = Pick<CaseRow, 'agency' | 'number'>;

/**
 * First looks at cases: most of what a read costs is its way to the database
 * and back, so those who ask in the same turn of the event loop share it.
 */
export class Glances {
  readonly #asked: Together<Asked, Glance | undefined>;

  constructor(db: Db) {
    this.#asked = new Together((asked) => readAll(db, asked), Infinity);
  }

  /** Nothing for a case that is not there or was erased. */
  find(agency: string, number: string): Promise<Glance | undefined> {
    return this.#asked.ask({ agency, number });
  }
}

async function readAll(db: Db, asked: readonly Asked[]): Promise<(Glance | undefined)[]> {
  const agencies = asked.map(({ agency }) => agency);
  const numbers = asked.map(({ number }) => number);
  const { rows } = await sql<Glance>`
    SELECT c.agency, c.id, c.number, c.state, c.version, c.last_seq, c.generation, c.owner_hash
    FROM (SELECT DISTINCT * FROM unnest(${agencies}::text[], ${numbers}::text[])
      AS one (agency, number)) AS asked
    JOIN "case" c ON c.agency = asked.agency AND c.number = asked.number
      AND c.wrapped IS NOT NULL`.execute(db);
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  return asked.map((one) => found.get(nameOf(one)));
}

const nameOf = ({ agency, number }: Asked): string => `${agency} ${number}`;
