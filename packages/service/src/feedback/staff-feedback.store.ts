import {
  missingParts,
  type FeedbackCommand,
  type FeedbackFilter,
  type PromiseName,
} from '@zabota/contract';
import { sql } from 'kysely';
import type { Desk } from '../case/desk.js';
import type { RawBuilder } from 'kysely';
import { writeTogether } from '../database/write-together.js';
import { ProblemError } from '../problems/problem.js';
import type { Changes } from './changes.js';
import type { FeedbackReply } from './feedback.view.js';
import type { FeedbackRow, FeedbackStore } from './feedback.store.js';

const page = 50;

/** What a command makes of a feedback. */
type Change = Partial<Pick<FeedbackRow, 'state' | 'reply' | 'change_id' | 'published' | 'tags'>>;

/** Feedback as staff find it and answer it. */
export class StaffFeedbackStore {
  readonly #desk: Desk;
  readonly #store: FeedbackStore;
  readonly #changes: Changes;

  constructor(desk: Desk, store: FeedbackStore, changes: Changes) {
    this.#desk = desk;
    this.#store = store;
    this.#changes = changes;
  }

  /** Oldest first: what has waited longest is read first. */
  async list(agency: string, filter: FeedbackFilter): Promise<FeedbackRow[]> {
    const { state, kind, subject, tag, worst, from, to, after } = filter;
    return this.#desk.platform.database.db
      .selectFrom('feedback')
      .selectAll()
      .where('agency', '=', agency)
      .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'new'))
      .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'rating'))
      .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
      .$if(tag !== undefined, (query) => query.where(sql<boolean>`${tag} = ANY (tags)`))
      .$if(worst === true, (query) => query.where('score', '<=', 2))
      .$if(from !== undefined, (query) => query.where('received_on', '>=', from ?? ''))
      .$if(to !== undefined, (query) => query.where('received_on', '<=', to ?? ''))
      .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(page)
      .execute();
  }

  /**
   * Does what staff ask, in the version they saw.
   *
   * @throws ProblemError `not-found`, `version-changed`, `promise-incomplete`, `invalid-field`.
   */
  async run(
    agency: string,
    number: string,
    version: number,
    command: FeedbackCommand,
    audited: (row: FeedbackRow) => RawBuilder<unknown>,
  ): Promise<FeedbackRow> {
    const row = await this.#store.byNumber(agency, number);
    if (!row) throw new ProblemError('not-found');
    if (row.version !== version)
      throw new ProblemError('version-changed', { parameters: { version: row.version } });
    const change = await this.#changeOf(row, command);
    const { at } = this.#desk.sight(agency, 'ru');
    const moved = change.state && change.state !== row.state ? { state_since: at.today } : {};
    const { db } = this.#desk.platform.database;
    const isWritten = await writeTogether(
      db,
      {
        changed: db
          .updateTable('feedback')
          .set({ ...change, ...moved, version: version + 1 })
          .where('agency', '=', agency)
          .where('id', '=', row.id)
          .where('version', '=', version)
          .returning('id'),
        audited: audited(row),
      },
      { changed: 1 },
    );
    const after = await this.#store.byNumber(agency, number);
    if (!isWritten || !after)
      throw new ProblemError('version-changed', {
        parameters: { version: after?.version ?? version },
      });
    return after;
  }

  async #changeOf(row: FeedbackRow, command: FeedbackCommand): Promise<Change> {
    const before = JSON.parse(row.reply ?? '{}') as FeedbackReply;
    const reply = (more: FeedbackReply) => JSON.stringify({ ...before, ...more });
    switch (command.type) {
      case 'analyse':
        return {
          state: 'analysed',
          ...(command.answer && { reply: reply({ answer: command.answer }) }),
        };
      case 'decline':
        keepPromise('declinedFeedback', command);
        return {
          state: 'declined',
          reply: reply(command.reason ? { reason: command.reason } : {}),
        };
      case 'make-change': {
        keepPromise('changedByFeedback', command);
        const change = await this.#changes.find(row.agency, command.change);
        if (!change) throw notListed('/change');
        return {
          state: 'change-made',
          change_id: change.id,
          ...(command.answer && { reply: reply({ answer: command.answer }) }),
        };
      }
      case 'tag':
        return { tags: [...new Set(command.tags)] };
      case 'publish':
        return { published: command.text ?? null };
    }
  }
}

/** @throws ProblemError `promise-incomplete`: a person is told why, or what changed (A26). */
function keepPromise(promise: PromiseName, command: object): void {
  const missing = missingParts(promise, command);
  if (missing.length === 0) return;
  throw new ProblemError('promise-incomplete', {
    parameters: { promise, missing },
    errors: missing.map((pointer) => ({ pointer, code: 'missing' })),
  });
}

const notListed = (pointer: string): ProblemError =>
  new ProblemError('invalid-field', { errors: [{ pointer, code: 'not-listed' }] });
