import { randomBytes, randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { makeId } from '../database/id.js';
import type { FeedbackTable } from '../feedback/feedback.tables.js';

export type FeedbackInsert = Insertable<FeedbackTable>;

let serial = 0;

/** A rating as it stands in the table, where many are made at once: in the demo and in tests. */
export function ratingRow(
  more: Partial<FeedbackInsert> & Pick<FeedbackInsert, 'agency' | 'month'>,
): FeedbackInsert {
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
    once_hash: null,
    tags: [],
    reply: null,
    change_id: null,
    published: null,
    personal: null,
    ...more,
  };
}
