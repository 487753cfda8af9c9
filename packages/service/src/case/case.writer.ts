import { sql } from 'kysely';
import { sealPersonal, type DataKey } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import type { Parts } from '../database/write-together.js';
import { toldEnd, isPaused } from './term.js';
import type { Change, NewAction, NewEvent, StageFacts, Term } from './case.facts.js';
import type { CasePersonal, CaseRecord, DocumentRecord, StoredDecision } from './case.record.js';
import { place } from './case.record.js';
import type { Calendar } from '../deadline/calendar.js';

/** Who did it, and through what channel. */
export interface Doer {
  readonly actor: string;
  readonly channel: string;
}

/** The case that parts are written for. */
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

/** Rows of one case, as parts of one statement. */
export class CaseWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  events(target: Target, first: number, events: readonly NewEvent[], doer: Doer, now: Date): Parts {
    const { agency, id: case_id, key, situation } = target;
    const rows = events.map(({ type, parameters = {}, words }, index) => {
      const seq = first + index;
      const personal = words ? sealPersonal(key, place(agency, case_id).event(seq), words) : null;
      const payload = JSON.stringify(parameters);
      return { agency, case_id, seq, type, at: now, ...doer, situation, payload, personal };
    });
    return rows.length > 0 ? { events: this.#db.insertInto('case_event').values(rows) } : {};
  }

  stages({ agency, id: case_id }: Target, stages: readonly StageFacts[]): Parts {
    if (stages.length === 0) return {};
    const rows = stages.map(({ id: stage, status, doneOn, plannedOn }, position) => ({
      agency,
      case_id,
      position,
      stage,
      status,
      done_on: doneOn ?? null,
      planned_on: plannedOn ?? null,
    }));
    const stagesPart = this.#db
      .insertInto('case_stage')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['agency', 'case_id', 'position']).doUpdateSet({
          status: sql`excluded.status`,
          done_on: sql`excluded.done_on`,
          planned_on: sql`excluded.planned_on`,
        }),
      );
    return { stages: stagesPart };
  }

  deadline({ agency, id: case_id, key }: Target, term: Term, at: Moment): Parts {
    const due_on = toldEnd(term, at.today, at.calendar);
    const personal = sealPersonal(key, place(agency, case_id).term, term);
    const changing = { due_on, is_paused: isPaused(term), personal };
    return {
      deadline: this.#db
        .insertInto('case_deadline')
        .values({ agency, case_id, ...changing })
        .onConflict((conflict) => conflict.columns(['agency', 'case_id']).doUpdateSet(changing)),
    };
  }

  opened({ agency, id: case_id, key }: Target, actions: readonly NewAction[], now: Date): Parts {
    if (actions.length === 0) return {};
    const rows = actions.map(({ id, kind, dueOn, words }) => ({
      agency,
      case_id,
      id,
      kind,
      status: 'open' as const,
      due_on: dueOn,
      opened_at: now,
      closed_at: null,
      closed_channel: null,
      personal: sealPersonal(key, place(agency, case_id).action(id), words),
      answered_at: null,
      answer: null,
    }));
    return { opened: this.#db.insertInto('case_action').values(rows) };
  }

  /** One part an action: each goes its own way. */
  closed(
    { agency, id: case_id, key }: Target,
    closed: Change['closed'],
    now: Date,
    answer?: ActionReply,
  ): Parts {
    const parts = (closed ?? []).map(({ id, status, channel }, index) => {
      const isOver = status === 'done' || status === 'cancelled';
      const text = answer?.text;
      return [
        `closed_${index}`,
        this.#db
          .updateTable('case_action')
          .set({
            status,
            ...(isOver && { closed_at: now, closed_channel: channel ?? null }),
            ...(answer && { answered_at: now }),
            ...(text && { answer: sealPersonal(key, place(agency, case_id).answer(id), text) }),
          })
          .where('agency', '=', agency)
          .where('case_id', '=', case_id)
          .where('id', '=', id),
      ] as const;
    });
    return Object.fromEntries(parts);
  }

  documents(
    { agency, id: case_id, key }: Target,
    documents: readonly NewDocument[],
    now: Date,
  ): Parts {
    if (documents.length === 0) return {};
    const rows = documents.map(({ id, name, sender, action, size, sha256, mediaType }) => ({
      agency,
      case_id,
      id,
      sender,
      action: action ?? null,
      at: now,
      size,
      sha256,
      media_type: mediaType,
      personal: sealPersonal(key, place(agency, case_id).document(id), name),
    }));
    return { documents: this.#db.insertInto('case_document').values(rows) };
  }

  /** The case itself, only in the version it was thought out for; returns its row. */
  changed({ row, key, decision }: CaseRecord, change: Change, now: Date): Parts {
    const { agency, id, version, last_seq } = row;
    const next: StoredDecision = {
      ...decision,
      ...change.decision,
      ...(change.addressee && { addressee: change.addressee }),
    };
    const isDecided = change.decision !== undefined || change.addressee !== undefined;
    return {
      changed: this.#db
        .updateTable('case')
        .set({
          version: version + 1,
          last_seq: last_seq + change.events.length,
          ...(change.state && { state: change.state, state_since: now }),
          ...(change.registered && { registered_at: now }),
          ...(change.manager && { manager: change.manager }),
          ...(isDecided && { decision: sealPersonal(key, place(agency, id).decision, next) }),
        })
        .where('agency', '=', agency)
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('id'),
    };
  }

  /** The case with another address for letters, in the version it was thought out for. */
  addressed({ row, key }: CaseRecord, notify: 'email' | 'none', personal: CasePersonal): Parts {
    const { agency, id, version, last_seq } = row;
    return {
      changed: this.#db
        .updateTable('case')
        .set({
          version: version + 1,
          last_seq: last_seq + 1,
          notify,
          personal: sealPersonal(key, place(agency, id).personal, personal),
        })
        .where('agency', '=', agency)
        .where('id', '=', id)
        .where('version', '=', version)
        .returning('id'),
    };
  }
}

/** What the client sent with an answer to an action. */
export interface ActionReply {
  readonly text?: string;
}
