import type { CaseState } from '@zabota/contract';
import { sql } from 'kysely';
import { sealPersonal } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import type { Parts } from '../database/write-together.js';
import type { Change, NewAction, StageFacts } from './case.facts.js';
import type { CasePersonal, CaseRecord, SealedPersonal, StoredDecision } from './case.record.js';
import { place } from './case.record.js';
import { stageRows, termColumns, type Moment, type Target } from './case.rows.js';

/** Rows of one case, as parts of one statement. */
export class CaseWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  stages(target: Target, stages: readonly StageFacts[]): Parts {
    if (stages.length === 0) return {};
    const written = this.#db
      .insertInto('case_stage')
      .values(stageRows(target, stages))
      .onConflict((conflict) =>
        conflict.columns(['agency', 'case_id', 'position']).doUpdateSet({
          status: sql`excluded.status`,
          done_on: sql`excluded.done_on`,
          planned_on: sql`excluded.planned_on`,
        }),
      );
    return { stages: written };
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

  /** The case itself with its term, only in the version it was thought out for; returns its row. */
  changed({ row, key, decision }: CaseRecord, change: Change, at: Moment): Parts {
    const { agency, id, version, last_seq } = row;
    const state = (change.state ?? row.state) as CaseState;
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
          ...(change.state && { state: change.state, state_since: at.now }),
          ...(change.registered && { registered_at: at.now }),
          ...(change.term && termColumns({ agency, id, key }, change.term, state, at)),
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
  addressed(record: CaseRecord, notify: 'email' | 'none', personal: CasePersonal): Parts {
    const { row, key, complaint } = record;
    const { agency, id, version, last_seq } = row;
    const sealed: SealedPersonal = {
      ...personal,
      ...(complaint && { complaint: complaint.personal }),
    };
    return {
      changed: this.#db
        .updateTable('case')
        .set({
          version: version + 1,
          last_seq: last_seq + 1,
          notify,
          personal: sealPersonal(key, place(agency, id).personal, sealed),
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
