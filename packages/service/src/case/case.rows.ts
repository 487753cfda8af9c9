import type { CaseState } from '@zabota/contract';
import type { Insertable } from 'kysely';
import { sealPersonal, type DataKey } from '../crypto/personal.js';
import type { Calendar } from '../deadline/calendar.js';
import type { NewEvent, StageFacts, Term } from './case.facts.js';
import { place, type DocumentRecord } from './case.record.js';
import type {
  CaseDocumentTable,
  CaseEventTable,
  CaseStageTable,
  CaseTable,
} from './case.tables.js';
import { firstLook } from './case.watch.js';
import { hasWords, isPaused, OfTerm, toldEnd } from './term.js';

/** Who did it, and through what channel. */
export interface Doer {
  readonly actor: string;
  readonly channel: string;
}

/** The case that rows are written for. */
export interface Target {
  readonly agency: string;
  readonly id: string;
  readonly key: DataKey;
  readonly situation: string | null;
}

export interface Moment {
  readonly now: Date;
  readonly today: string;
  readonly calendar: Calendar;
}

/** A document that a case takes over from an upload. */
export type NewDocument = Omit<DocumentRecord, 'at'>;

/** @param first Number of the first of these events. */
export function eventRows(
  { agency, id: case_id, key, situation }: Target,
  first: number,
  events: readonly NewEvent[],
  { actor, channel }: Doer,
  at: Date,
): Insertable<CaseEventTable>[] {
  return events.map(({ type, parameters = {}, words }, index) => {
    const seq = first + index;
    const personal = words ? sealPersonal(key, place(agency, case_id).event(seq), words) : null;
    const payload = JSON.stringify(parameters);
    return { agency, case_id, seq, type, at, actor, channel, situation, payload, personal };
  });
}

export const stageRows = (
  { agency, id: case_id }: Target,
  stages: readonly StageFacts[],
): Insertable<CaseStageTable>[] =>
  stages.map(({ id: stage, status, doneOn, plannedOn }, position) => ({
    agency,
    case_id,
    position,
    stage,
    status,
    done_on: doneOn ?? null,
    planned_on: plannedOn ?? null,
  }));

/** Columns of a case that tell of its term. */
type TermColumns = Pick<CaseTable, 'due_on' | 'is_paused' | 'look_on' | 'term' | 'sealed_term'>;

export function termColumns(
  { agency, id, key }: Pick<Target, 'agency' | 'id' | 'key'>,
  term: Term,
  state: CaseState,
  at: Moment,
): TermColumns {
  const { due_on, is_paused, look_on, text } = keptOf(term, state, at);
  const isOpen = !hasWords(term);
  const sealed_term = isOpen ? null : sealPersonal(key, place(agency, id).term, term);
  return { due_on, is_paused, look_on, term: isOpen ? text : null, sealed_term };
}

type KeptTerm = Pick<TermColumns, 'due_on' | 'is_paused' | 'look_on'> & {
  readonly text: string;
};

const kept = new OfTerm<KeptTerm>();

/** What the database keeps of a term in the open. */
const keptOf = (term: Term, state: CaseState, at: Moment): KeptTerm =>
  kept.of(term, at.calendar, `${state} ${at.today}`, () => ({
    due_on: toldEnd(term, at.today, at.calendar),
    is_paused: isPaused(term),
    look_on: firstLook(term, state, at),
    text: JSON.stringify(term),
  }));

export const documentRows = (
  { agency, id: case_id, key }: Target,
  documents: readonly NewDocument[],
  at: Date,
): Insertable<CaseDocumentTable>[] =>
  documents.map(({ id, name, sender, action, size, sha256, mediaType }) => ({
    agency,
    case_id,
    id,
    sender,
    action: action ?? null,
    at,
    size,
    sha256,
    media_type: mediaType,
    personal: sealPersonal(key, place(agency, case_id).document(id), name),
  }));
