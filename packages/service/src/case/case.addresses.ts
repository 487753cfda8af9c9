import { sql } from 'kysely';
import type { Db } from '../database/database.js';
import { Together } from '../database/together.js';
import type { CaseRow } from './case.record.js';

/** What a link to a case is made of; nothing is opened for it. */
export type CaseAddress = Pick<
  CaseRow,
  'agency' | 'id' | 'number' | 'language' | 'generation' | 'code_key_id'
>;

type Asked = Pick<CaseRow, 'agency' | 'id'>;

/** Where letters lead: those that are written at the same time ask together. */
export class CaseAddresses {
  readonly #asked: Together<Asked, CaseAddress | undefined>;

  constructor(db: Db) {
    this.#asked = new Together((asked) => readAll(db, asked));
  }

  /** Nothing for a case that is not there or was erased. */
  find(agency: string, id: string): Promise<CaseAddress | undefined> {
    return this.#asked.ask({ agency, id });
  }
}

async function readAll(db: Db, asked: readonly Asked[]): Promise<(CaseAddress | undefined)[]> {
  const { rows } = await sql<CaseAddress>`
    SELECT c.agency, c.id, c.number, c.language, c.generation, c.code_key_id
    FROM (SELECT DISTINCT * FROM unnest(${asked.map(({ agency }) => agency)}::text[],
      ${asked.map(({ id }) => id)}::uuid[]) AS one (agency, id)) AS asked
    JOIN "case" c ON c.agency = asked.agency AND c.id = asked.id
    JOIN data_key k ON k.agency = c.agency AND k.subject = c.id`.execute(db);
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  return asked.map((one) => found.get(nameOf(one)));
}

const nameOf = ({ agency, id }: Asked): string => `${agency} ${id}`;
