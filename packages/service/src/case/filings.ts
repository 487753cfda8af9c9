import type { OpenedDatabase } from '../database/database.js';
import {
  columnsOf,
  insertText,
  partOf,
  tablesOf,
  toJson,
  type NewRows,
} from '../database/new-rows.js';
import { isTakenBack, takenBackUnless } from '../database/write-together.js';
import { claimText, type UploadClaim } from '../upload/upload.store.js';
import { WriteTurns } from '../database/write-turns.js';

/** Everything with which a case begins. */
export interface Filing {
  readonly rows: NewRows;
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
    const rows = joined(filings.map((filing) => filing.rows));
    const claims = filings.flatMap((filing) => filing.claims ?? []);
    const tables = tablesOf(rows);
    const steps = tables.map(
      ([table, its], index) =>
        `"${partOf(table)}" AS (${insertText(table, columnsOf(its), `$${index + 1}`)})`,
    );
    const values: unknown[] = tables.map(([, its]) => toJson(its));
    const checks: string[] = [];
    const expect = (part: string, count: number): void => {
      values.push(count);
      checks.push(`(SELECT count(*) FROM "${part}") = $${values.length}::int`);
    };
    for (const table of mustBeNew)
      if (rows[table]?.length) expect(partOf(table), rows[table].length);
    if (claims.length > 0) {
      values.push(JSON.stringify(claims));
      steps.push(`claimed AS (${claimText(`$${values.length}`)})`);
      expect('claimed', claims.length);
    }
    const text = `WITH ${steps.join(', ')} ${takenBackUnless(checks.join(' AND '))}`;
    try {
      await this.#pool.query({ name: nameOf(text), text, values });
      return true;
    } catch (error) {
      if (isTakenBack(error)) return false;
      throw error;
    }
  }
}

const names = new Map<string, string>();

/** The database remembers a statement by its name; there are as many as kinds of filings. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `file-${names.size}`;
  names.set(text, name);
  return name;
}

function joined(all: readonly NewRows[]): NewRows {
  const rows: Partial<Record<keyof NewRows, object[]>> = {};
  for (const each of all)
    for (const [table, its] of tablesOf(each)) (rows[table] ??= []).push(...its);
  return rows as NewRows;
}
