import { randomBytes, randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Db } from '../../database/database.js';
import { makeId } from '../../database/id.js';
import type { FeedbackTable } from '../../feedback/feedback.tables.js';

type Row = Insertable<FeedbackTable>;

let serial = 0;

/** A rating as it stands in the table, for tests that need many at once. */
export function answerRow(more: Partial<Row> & Pick<Row, 'agency' | 'month'>): Row {
  serial += 1;
  const digits = String(serial).padStart(8, '0');
  return {
    id: makeId(),
    client_id: randomUUID(),
    key_hash: randomBytes(32),
    number: `99-${digits.slice(0, 4)}-${digits.slice(4)}`,
    kind: 'rating',
    subject: `service:${more.service ?? 'replanning'}`,
    service: 'replanning',
    about_case: false,
    instrument: 'service',
    instrument_version: '0000000000000000',
    revision: 1,
    version: 1,
    state: 'new',
    state_since: `${more.month}-15`,
    received_on: `${more.month}-15`,
    open_until: new Date(`${more.month}-16T00:00:00Z`),
    situation: null,
    score: 5,
    need: null,
    effort: null,
    is_easy: null,
    segment: null,
    outcome: null,
    good: [],
    bad: [],
    answers: '[]',
    was_invited: false,
    channel: 'site',
    device: 'phone',
    language: 'ru',
    is_counted: true,
    code_key_id: 'k1',
    code_hash: randomBytes(32),
    once_hash: null,
    tags: [],
    reply: null,
    change_id: null,
    published: null,
    personal: null,
    ...more,
  };
}

export async function addAnswers(
  db: Db,
  count: number,
  more: Partial<Row> & Pick<Row, 'agency' | 'month'>,
): Promise<void> {
  const rows = Array.from({ length: count }, () => answerRow(more));
  if (rows.length > 0) await db.insertInto('feedback').values(rows).execute();
}
