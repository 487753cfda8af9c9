import { maskPersonalData, type WorkerAnswer, type WorkerProposalAnswer } from '@zabota/contract';
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { StaffIdentity } from '../access/caller.js';
import type { Desk } from '../case/desk.js';
import type { Item } from '../content/content.file.js';
import type { InstrumentItem } from '../content/voice.schema.js';
import { findDataKey } from '../crypto/data-keys.js';
import { makeDataKeyRow, openPersonal, sealPersonal } from '../crypto/personal.js';
import { keyed } from '../crypto/secrets.js';
import { writeTogether } from '../database/write-together.js';
import { measure } from '../feedback/instrument.js';
import { ProblemError } from '../problems/problem.js';
import { boundsOf } from '../satisfaction/period.js';
import type { WorkerProposalTable } from './worker.tables.js';

export type ProposalRow = Selectable<WorkerProposalTable>;

/** Whose turn it is to answer what, and when. */
export interface Turn {
  readonly agency: string;
  readonly instrument: Item<InstrumentItem>;
  readonly quarter: string;
  readonly person: StaffIdentity;
}

/** Keeps what the agency's people say, apart from who said it and from what clients say (A95). */
export class WorkerStore {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get #db() {
    return this.#desk.platform.database.db;
  }

  async hasAnswered(turn: Turn): Promise<boolean> {
    const row = await this.#db
      .selectFrom('worker_turn')
      .select('quarter')
      .where('agency', '=', turn.agency)
      .where('instrument', '=', turn.instrument.id)
      .where('quarter', '=', turn.quarter)
      .where('person_hash', '=', this.#hashOf(turn))
      .executeTakeFirst();
    return row !== undefined;
  }

  /** @throws ProblemError `already-answered`. */
  async keep(turn: Turn, { unit, answers, proposal, lang }: WorkerAnswer): Promise<void> {
    const { agency, instrument, quarter } = turn;
    const choices = answers.flatMap(({ question, chosen }) =>
      chosen ? [{ question, chosen }] : [],
    );
    const parts = {
      turn: this.#db
        .insertInto('worker_turn')
        .values({ agency, instrument: instrument.id, quarter, person_hash: this.#hashOf(turn) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('quarter'),
      answer: this.#db.insertInto('worker_answer').values({
        agency,
        id: randomUUID(),
        instrument: instrument.id,
        instrument_version: instrument.version,
        quarter,
        unit: unit ?? null,
        score: measure(instrument.value, answers).score,
        answers: JSON.stringify(choices),
      }),
      ...(proposal && this.#proposalOf(agency, quarter, proposal, lang)),
    };
    if (!(await writeTogether(this.#db, parts, { turn: 1 })))
      throw new ProblemError('already-answered');
  }

  /** Newest quarter first; within it in no order that would tell when somebody wrote. */
  async proposals(agency: string): Promise<ProposalRow[]> {
    return this.#db
      .selectFrom('worker_proposal')
      .selectAll()
      .where('agency', '=', agency)
      .orderBy('quarter', 'desc')
      .orderBy('id')
      .limit(200)
      .execute();
  }

  async textOf({ agency, id, personal }: ProposalRow): Promise<string | undefined> {
    const key = await findDataKey(this.#db, this.#desk.platform.ring, agency, id);
    return key && openPersonal<string>(key, placeOf(agency, id), personal);
  }

  /** @throws ProblemError `not-found`, `version-changed`. */
  async answer(
    agency: string,
    id: string,
    version: number,
    { decision, answer }: WorkerProposalAnswer,
  ): Promise<ProposalRow> {
    const row = await this.#db
      .updateTable('worker_proposal')
      .set({ state: decision, answer: JSON.stringify(answer), version: version + 1 })
      .where('agency', '=', agency)
      .where('id', '=', id)
      .where('version', '=', version)
      .returningAll()
      .executeTakeFirst();
    if (row) return row;
    const now = (await this.proposals(agency)).find((one) => one.id === id);
    if (!now) throw new ProblemError('not-found');
    throw new ProblemError('version-changed', { parameters: { version: now.version } });
  }

  #proposalOf(agency: string, quarter: string, proposal: string, language: 'ru' | 'en') {
    const id = randomUUID();
    // The key is dated as the quarter is: a day would lead to whoever was at work on it.
    const since = new Date(`${boundsOf(quarter).from}T00:00:00Z`);
    const { key, row } = makeDataKeyRow(this.#desk.platform.ring, agency, id, since);
    const { text } = maskPersonalData(proposal);
    return {
      proposal_key: this.#db.insertInto('data_key').values(row),
      proposal: this.#db.insertInto('worker_proposal').values({
        agency,
        id,
        quarter,
        language,
        personal: sealPersonal(key, placeOf(agency, id), text),
        state: 'new',
        answer: null,
        version: 1,
      }),
    };
  }

  #hashOf({ agency, instrument, quarter, person }: Turn): Buffer {
    const key = this.#desk.platform.ring.key('voice');
    const { issuer, subject } = person;
    return keyed(key, 'worker', agency, instrument.id, quarter, issuer, subject);
  }
}

const placeOf = (agency: string, record: string) => ({
  agency,
  record,
  field: 'worker_proposal.personal',
});
