import { limits } from '@zabota/contract';
import { sql, type RawBuilder } from 'kysely';
import type { KeyRing } from '../crypto/key-ring.js';
import { openPersonal, unwrapDataKey, type DataKey, type Place } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import type { StageFacts, Term } from './case.facts.js';
import { withFirst } from './case.first-event.js';
import {
  place,
  type ActionRecord,
  type CaseRecord,
  type CaseRow,
  type DocumentRecord,
  type EventRecord,
  type RelatedRecord,
  type SealedPersonal,
  type StoredDecision,
} from './case.record.js';

/** Rows that PostgreSQL gathers as JSON: bytes come as `\x…`, instants as text. */
type Json<Fields extends string> = Record<Fields, string | null>;
type StageJson = Json<'stage' | 'status' | 'done_on' | 'planned_on'>;
type ActionJson = Json<
  | 'id'
  | 'kind'
  | 'status'
  | 'due_on'
  | 'closed_at'
  | 'closed_channel'
  | 'personal'
  | 'answered_at'
  | 'answer'
>;
type EventJson = Json<'type' | 'at' | 'actor' | 'channel' | 'payload' | 'personal'> & {
  seq: number;
};
type DocumentJson = Json<
  'id' | 'sender' | 'action' | 'at' | 'sha256' | 'media_type' | 'personal'
> & {
  size: number;
};

type ComplaintJson = Json<'ground' | 'against' | 'answer_by' | 'registered_by' | 'personal'> & {
  is_unproven: boolean;
};

interface LoadedRow extends CaseRow {
  wrap_key_id: string;
  wrapped: Buffer;
  complaint: ComplaintJson | null;
  initiative: (Json<'personal' | 'change'> & { supporters: number }) | null;
  stages: StageJson[];
  actions: ActionJson[];
  events: EventJson[];
  documents: DocumentJson[];
  related: RelatedRecord[];
}

const of = (table: string, order: string): RawBuilder<unknown> => sql`
  (SELECT coalesce(json_agg(part ORDER BY part.${sql.raw(order)}), '[]') FROM ${sql.table(table)} part
    WHERE part.agency = c.agency AND part.case_id = c.id)`;

/** The whole of a case in one round trip; nothing when it is not there or was erased. */
export async function readCaseRecord(
  db: Db,
  ring: KeyRing,
  where: RawBuilder<unknown>,
): Promise<CaseRecord | undefined> {
  const { rows } = await sql<LoadedRow>`
    SELECT c.*,
      (SELECT to_json(p) FROM complaint p WHERE p.agency = c.agency AND p.case_id = c.id) AS complaint,
      (SELECT json_build_object('personal', i.personal, 'supporters', i.supporters, 'change', i.change_id)
        FROM initiative i WHERE i.agency = c.agency AND i.case_id = c.id) AS initiative,
      ${of('case_stage', 'position')} AS stages,
      ${of('case_action', 'id')} AS actions,
      ${of('case_document', 'id')} AS documents,
      (SELECT coalesce(json_agg(e ORDER BY e.seq DESC), '[]') FROM (
        SELECT * FROM case_event WHERE agency = c.agency AND case_id = c.id
        ORDER BY seq DESC LIMIT ${sql.lit(limits.historyPage)}) e) AS events,
      (SELECT coalesce(json_agg(json_build_object('number', r.number, 'kind', r.kind,
          'scenario', r.scenario, 'service', r.service, 'filed_at', r.filed_at) ORDER BY r.id), '[]')
        FROM "case" r WHERE r.agency = c.agency AND (r.parent = c.id OR r.id = c.parent)) AS related
    FROM "case" c
    WHERE c.wrapped IS NOT NULL AND ${where}`.execute(db);
  const [row] = rows;
  return row && openRecord(ring, row);
}

function openRecord(ring: KeyRing, row: LoadedRow): CaseRecord {
  const { agency, id, wrapped, wrap_key_id } = row;
  const key = unwrapDataKey(ring, { agency, subject: id, key_id: wrap_key_id, wrapped });
  const at = place(agency, id);
  const { complaint, ...personal } = openPersonal<SealedPersonal>(key, at.personal, row.personal);
  return {
    row,
    key,
    personal,
    decision: row.decision ? openPersonal<StoredDecision>(key, at.decision, row.decision) : {},
    stages: row.stages.map(openStage),
    actions: row.actions.map((action) => openAction(key, at, action)),
    ...(row.term && { term: JSON.parse(row.term) as Term }),
    ...(row.sealed_term && { term: openPersonal<Term>(key, at.term, row.sealed_term) }),
    events: withFirst(
      row.events.map((event) => openEvent(key, at, event)),
      row,
      row.last_seq + 1,
    ),
    documents: row.documents.map((document) => openDocument(key, at, document)),
    related: row.related,
    ...(row.initiative && {
      initiative: {
        ...openJson<{ title: string; text: string }>(key, at.initiative, row.initiative.personal),
        supporters: row.initiative.supporters,
        ...(row.initiative.change && { change: row.initiative.change }),
      },
    }),
    ...(row.complaint && {
      complaint: {
        ground: row.complaint.ground ?? '',
        against: row.complaint.against ?? '',
        answerBy: row.complaint.answer_by ?? '',
        registeredBy: row.complaint.registered_by ?? '',
        isUnproven: row.complaint.is_unproven,
        // An older release sealed it by itself.
        personal: complaint ?? openJson(key, at.complaint, row.complaint.personal),
      },
    }),
  };
}

type Places = ReturnType<typeof place>;

const openJson = <Value>(key: DataKey, at: Place, hex: string | null): Value =>
  openPersonal<Value>(key, at, Buffer.from((hex ?? '').slice(2), 'hex'));

const openStage = ({ stage, status, done_on, planned_on }: StageJson): StageFacts => ({
  id: stage ?? '',
  status: status as StageFacts['status'],
  ...(done_on && { doneOn: done_on }),
  ...(planned_on && { plannedOn: planned_on }),
});

function openAction(key: DataKey, at: Places, row: ActionJson): ActionRecord {
  const id = row.id ?? '';
  const { closed_at, closed_channel, answered_at, answer } = row;
  const text = answer ? openJson<string>(key, at.answer(id), answer) : undefined;
  return {
    id,
    kind: row.kind as ActionRecord['kind'],
    status: row.status as ActionRecord['status'],
    dueOn: row.due_on ?? '',
    words: openJson(key, at.action(id), row.personal),
    ...(closed_at && closed_channel && { closed: { at: closed_at, channel: closed_channel } }),
    ...(answered_at && { answer: { at: answered_at, ...(text !== undefined && { text }) } }),
  };
}

export const openEvent = (key: DataKey, at: Places, row: EventJson): EventRecord => ({
  seq: row.seq,
  type: row.type ?? '',
  at: row.at ?? '',
  actor: row.actor ?? '',
  channel: row.channel ?? '',
  parameters: JSON.parse(row.payload ?? '{}') as EventRecord['parameters'],
  ...(row.personal && { words: openJson(key, at.event(row.seq), row.personal) }),
});

const openDocument = (key: DataKey, at: Places, row: DocumentJson): DocumentRecord => ({
  id: row.id ?? '',
  name: openJson(key, at.document(row.id ?? ''), row.personal),
  sender: row.sender as DocumentRecord['sender'],
  ...(row.action && { action: row.action }),
  at: row.at ?? '',
  size: row.size,
  sha256: row.sha256 ?? '',
  mediaType: row.media_type ?? '',
});

/** A page of history, newest first. */
export async function readEvents(
  db: Db,
  { row, key }: Pick<CaseRecord, 'row' | 'key'>,
  before: number,
): Promise<readonly EventRecord[]> {
  const { agency, id } = row;
  const { rows } = await sql<{ event: EventJson }>`
    SELECT to_json(e) AS event FROM case_event e
    WHERE agency = ${agency} AND case_id = ${id} AND seq < ${before}
    ORDER BY seq DESC LIMIT ${sql.lit(limits.historyPage)}`.execute(db);
  const events = rows.map(({ event }) => openEvent(key, place(agency, id), event));
  return withFirst(events, row, before);
}
