import { query, type OpenedDatabase } from '../database/database.js';
import { insertText, partOf, tablesOf, writeRows, type NewRows } from '../database/new-rows.js';
import { isTakenBack, takenBackUnless } from '../database/write-together.js';
import { claimText, type UploadClaim } from '../upload/upload.store.js';
import { WriteTurns } from '../database/write-turns.js';

/** Everything with which a case begins. */
export interface Filing {
  readonly rows: readonly NewRows[];
  /** Files it takes over. */
  readonly claims?: readonly UploadClaim[];
}

/** Of these each row must be new: a repeat, or work that was used before, files nothing. */
const mustBeNew = ['idempotency', 'spent_challenge'] as const;

/**
 * Writes what was filed, each wholly or not at all. What is filed while the
 * database is busy with others goes there together, in one statement and one
 * commit; when one of them does not hold, each is written by itself.
 */
export class Filings {
  readonly #pool: OpenedDatabase['pool'];
  readonly #turns = new WriteTurns<Filing>((filings) => this.#writeAll(filings));

  constructor({ pool }: OpenedDatabase) {
    this.#pool = pool;
  }

  /** @returns false when it was filed before, a file was gone or the work was used already. */
  write(filing: Filing): Promise<boolean> {
    return this.#turns.write(filing);
  }

  async #writeAll(filings: readonly Filing[]): Promise<boolean> {
    const rows = joined(filings.flatMap((filing) => filing.rows));
    const claims = filings.flatMap((filing) => filing.claims ?? []);
    const shape: Shape[] = [];
    const values: unknown[] = [];
    for (const [table, its] of tablesOf(rows)) {
      const { columns, alike, own } = writeRows(its);
      shape.push([table, columns]);
      values.push(alike, own);
    }
    for (const table of mustBeNew) if (rows[table]?.length) values.push(rows[table].length);
    if (claims.length > 0) values.push(JSON.stringify(claims), claims.length);
    try {
      await query(this.#pool, { ...statementFor(shape, claims.length > 0), values });
      return true;
    } catch (error) {
      if (isTakenBack(error)) return false;
      throw error;
    }
  }
}

/** A table and the columns that are written. */
type Shape = readonly [table: keyof NewRows, columns: readonly string[]];

interface Statement {
  readonly name: string;
  readonly text: string;
}

const statements = new Map<string, Statement>();

/** The database remembers a statement by its name; there are as many as kinds of filings. */
function statementFor(shape: readonly Shape[], hasClaims: boolean): Statement {
  const kind = `${shape.join(';')} ${hasClaims}`;
  const known = statements.get(kind);
  if (known) return known;
  const statement = { name: `file-${statements.size}`, text: textOf(shape, hasClaims) };
  statements.set(kind, statement);
  return statement;
}

/** Its values: the rows of each table, in two; how many must be new, and the claims and their number. */
function textOf(shape: readonly Shape[], hasClaims: boolean): string {
  let last = 0;
  const next = (): string => `$${(last += 1)}`;
  const expected = (part: string): string => `(SELECT count(*) FROM "${part}") = ${next()}::int`;
  const steps = shape.map(
    ([table, columns]) => `"${partOf(table)}" AS (${insertText(table, columns, next(), next())})`,
  );
  const checks = mustBeNew
    .filter((name) => shape.some(([table]) => table === name))
    .map((name) => expected(partOf(name)));
  if (hasClaims) {
    steps.push(`claimed AS (${claimText(next())})`);
    checks.push(expected('claimed'));
  }
  return `WITH ${steps.join(', ')} ${takenBackUnless(checks.join(' AND '))}`;
}

function joined(all: readonly NewRows[]): NewRows {
  const rows: Partial<Record<keyof NewRows, object[]>> = {};
  for (const each of all)
    for (const [table, its] of tablesOf(each)) (rows[table] ??= []).push(...its);
  return rows as NewRows;
}
