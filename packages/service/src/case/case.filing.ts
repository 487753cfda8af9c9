import type { Insertable } from 'kysely';
import { makeDataKey, sealPersonal, type DataKey } from '../crypto/personal.js';
import { issueReceiptCode } from '../crypto/receipt-code.js';
import { makeId } from '../database/id.js';
import type { NewRows } from '../database/new-rows.js';
import type { NewEvent, Term } from './case.facts.js';
import { place, type SealedPersonal } from './case.record.js';
import type { CaseTable } from './case.tables.js';
import type { Cases } from './cases.js';
import { filed, followsFromRow } from './case.first-event.js';
import { eventRows, termColumns, type Doer, type Moment } from './case.rows.js';

type NewRow = Pick<
  Insertable<CaseTable>,
  | 'agency'
  | 'kind'
  | 'regime'
  | 'scenario'
  | 'scenario_version'
  | 'service'
  | 'situation'
  | 'is_test'
  | 'channel'
  | 'owner_hash'
  | 'parent'
  | 'language'
  | 'notify'
>;

/** A case that is about to begin. */
export interface NewCase {
  readonly row: NewRow;
  readonly personal: SealedPersonal;
  readonly filedAt: Date;
  readonly term?: Term;
  readonly doer: Doer;
}

export interface FiledCase {
  readonly row: CaseTable;
  readonly code: string;
  readonly key: DataKey;
  readonly rows: NewRows;
}

const mostNumbers = 5;

/**
 * Files under another number when another process took this one first: nobody should notice.
 *
 * @param file Takes a new number each time it is called.
 */
export async function withFreshNumber<Result>(file: () => Promise<Result>): Promise<Result> {
  for (let drawn = 1; ; drawn += 1)
    try {
      return await file();
    } catch (error) {
      if (drawn === mostNumbers || !isNumberTaken(error)) throw error;
    }
}

const uniqueViolation = '23505';

const isNumberTaken = (error: unknown): boolean => {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
  return code === uniqueViolation && constraint === 'case_agency_number_key';
};

const firstEvent: NewEvent = { type: filed };

/** The rows with which every case begins, and the code for its owner. */
export async function fileCase(
  cases: Cases,
  { row: given, personal, filedAt, term, doer }: NewCase,
  at: Moment & { readonly timeZone: string },
): Promise<FiledCase> {
  const { ring } = cases.services;
  const { agency, situation } = given;
  const id = makeId();
  const number = await cases.numbers.fresh(agency, at.today);
  const { key, key_id: wrap_key_id, wrapped } = makeDataKey(ring, agency, id);
  const code = issueReceiptCode(ring, { agency, caseId: id, generation: 1 });
  const kept = term && termColumns({ agency, id, key }, term, 'submitted', at);
  // Each column by name: an object of that many that was spread first is slow ever after.
  const row: CaseTable = {
    agency,
    id,
    number,
    kind: given.kind,
    regime: given.regime ?? null,
    scenario: given.scenario,
    scenario_version: given.scenario_version,
    service: given.service ?? null,
    situation: situation ?? null,
    state: 'submitted',
    state_since: filedAt,
    version: 1,
    last_seq: 1,
    is_test: given.is_test,
    channel: given.channel,
    owner_hash: given.owner_hash ?? null,
    parent: given.parent ?? null,
    language: given.language,
    notify: given.notify,
    filed_at: filedAt,
    registered_at: null,
    manager: null,
    code_key_id: code.keyId,
    generation: 1,
    wrap_key_id,
    wrapped,
    personal: sealPersonal(key, place(agency, id).personal, personal),
    decision: null,
    due_on: kept?.due_on ?? null,
    is_paused: kept?.is_paused ?? null,
    look_on: kept?.look_on ?? null,
    term: kept?.term ?? null,
    sealed_term: kept?.sealed_term ?? null,
  };
  const target = { agency, id, key, situation: row.situation };
  const before = { row: { ...row, last_seq: 0 } };
  const rows: NewRows = {
    case: [row],
    ...(!followsFromRow(row, doer) && {
      case_event: eventRows(target, 1, [firstEvent], doer, filedAt),
    }),
    ...cases.notices(before, { events: [firstEvent], ...(term && { term }) }, at),
  };
  return { row, code: code.code, key, rows };
}
