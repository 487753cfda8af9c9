import { limits } from '@zabota/contract';
import { sql, type Insertable, type RawBuilder } from 'kysely';
import { Recent } from '../recent.js';
import type { Database } from './tables.js';
import type { Parts } from './write-together.js';

type Table = keyof Database;

/** Rows to insert, by table. */
export type NewRows = {
  readonly [Name in Table]?: readonly Readonly<Insertable<Database[Name]>>[];
};

/** What becomes of a row whose like stands already; elsewhere that is an error. */
const whenStanding: Partial<Record<Table, string>> = {
  job: 'ON CONFLICT (dedupe_key) DO NOTHING',
  letter: 'ON CONFLICT (agency, event_key) DO NOTHING',
  spent_challenge: 'ON CONFLICT (hash) DO NOTHING',
  // Takes the place of a key that is too old, or whose first attempt died without a result.
  idempotency: `ON CONFLICT (agency, scope, key_hash) DO UPDATE
    SET body_hash = excluded.body_hash, result = excluded.result,
      lease_until = excluded.lease_until, created_at = excluded.created_at
    WHERE idempotency.created_at <= excluded.created_at - interval '${limits.idempotencyDays} days'
      OR (idempotency.result IS NULL AND idempotency.lease_until <= excluded.created_at
        AND idempotency.body_hash = excluded.body_hash)`,
};

/**
 * An INSERT of any number of rows that come as two JSON values: its text does
 * not depend on how many there are, so the database plans it once.
 *
 * @param columns Each is a name of the table's own, never input.
 * @param alike Where the JSON stands of what the rows have alike, for example `$1`.
 * @param own Where the JSON stands of what is each row's own.
 */
export function insertText(
  table: Table,
  columns: readonly string[],
  alike: string,
  own: string,
): string {
  const list = columns.map((column) => `"${column}"`);
  const values = list.map((column) => `COALESCE(own.${column}, alike.${column})`);
  return `INSERT INTO "${table}" (${list.join(', ')})
    SELECT ${values.join(', ')}
    FROM json_populate_record(NULL::"${table}", ${alike}::json) alike,
      json_populate_recordset(NULL::"${table}", ${own}::json) own
    ${whenStanding[table] ?? ''} RETURNING 1 AS written`;
}

/** What is written of rows, as `insertText` takes it. */
export interface WrittenRows {
  /** The columns that any of the rows has. */
  readonly columns: readonly string[];
  readonly alike: string;
  readonly own: Buffer;
}

/**
 * Rows as the JSON that PostgreSQL reads: bytes in its own notation, NULL by absence. What all
 * have alike is said once: of cases that are filed together that is most, and reading it is what
 * a row costs the database.
 */
export function writeRows(rows: readonly object[]): WrittenRows {
  const all = rows as readonly Fields[];
  const columns = columnsOf(all);
  const own = columns.filter((column) => !areAlike(all, column));
  const alike = columns.filter((column) => !own.includes(column));
  return {
    columns,
    alike: textOf(all[0] ?? {}, alike),
    own: listOf(all.map((row) => textOf(row, own))),
  };
}

/** A list in JSON, written part by part: as one text it would be put together first, and then copied. */
function listOf(texts: readonly string[]): Buffer {
  const list = Buffer.allocUnsafe(
    texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 2),
  );
  list[0] = opening;
  let end = 1;
  for (const text of texts) {
    if (end > 1) list[end++] = comma;
    end += list.write(text, end);
  }
  list[end] = closing;
  return list.subarray(0, end + 1);
}

const [opening, comma, closing] = [0x5b, 0x2c, 0x5d];

type Fields = Readonly<Record<string, unknown>>;

function columnsOf(rows: readonly Fields[]): string[] {
  const columns = new Set<string>();
  for (const row of rows) for (const column in row) columns.add(column);
  return [...columns];
}

function areAlike(rows: readonly Fields[], column: string): boolean {
  const first = rows[0]?.[column];
  return rows.every((row) => isSame(row[column], first));
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (one instanceof Date && other instanceof Date && one.getTime() === other.getTime());

/** Written value by value: half of what JSON.stringify takes for the same, which first wants other objects. */
function textOf(row: Fields, columns: readonly string[]): string {
  let text = '{';
  for (const column of columns) {
    const value = row[column];
    if (value === null || value === undefined) continue;
    text += `${text === '{' ? '' : ','}"${column}":${valueText(value)}`;
  }
  return `${text}}`;
}

const needsNoEscape = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function valueText(value: unknown): string {
  if (typeof value === 'string')
    return needsNoEscape.test(value) ? `"${value}"` : JSON.stringify(value);
  if (Buffer.isBuffer(value)) return `"\\\\x${value.toString('hex')}"`;
  return value instanceof Date ? `"${momentText(value)}"` : JSON.stringify(value);
}

const moments = new Recent<string, number>(1000);

/** Most rows of one filing, and of those beside it, name the same few moments. */
const momentText = (moment: Date): string =>
  moments.of(moment.getTime(), () => moment.toISOString());

/** The INSERT of rows into a table, for a statement of several parts. */
export function insertion(table: Table, rows: readonly object[]): RawBuilder<{ written: number }> {
  const { columns, alike, own } = writeRows(rows);
  const [before = '', between = '', after = ''] = insertText(table, columns, '\0', '\0').split(
    '\0',
  );
  return sql`${sql.raw(before)}${alike}${sql.raw(between)}${own}${sql.raw(after)}`;
}

/** Each table's rows as a part of one statement. */
export const insertions = (rows: NewRows): Parts =>
  Object.fromEntries(tablesOf(rows).map(([table, its]) => [partOf(table), insertion(table, its)]));

/** Under a table's own name a part would hide the table from the parts after it. */
export const partOf = (table: Table): string => `new_${table}`;

/** The tables that get any rows. */
export const tablesOf = (rows: NewRows): [Table, readonly object[]][] =>
  (Object.entries(rows) as [Table, readonly object[]][]).filter(([, its]) => its.length > 0);
