import type { HandOver, HandOverReport } from '@zabota/contract';
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Sight } from '../case/case.view.js';
import type { Desk } from '../case/desk.js';
import { say, type Bilingual } from '../content/words.js';
import { insertion } from '../database/new-rows.js';
import { writeTogether } from '../database/write-together.js';
import type { FeedbackRow, FeedbackStore } from '../feedback/feedback.store.js';
import { voiceOf } from '../feedback/feedback.view.js';
import { ProblemError } from '../problems/problem.js';
import type { FeedbackHandOverTable } from './handover.tables.js';
import { handOverStates } from './handover.words.js';
import {
  sendsOf,
  valuesOf,
  versionOf,
  wordsOf,
  type HandOverItem,
  type Values,
} from './mapping.js';

export const handOverJob = 'hand-over';

export type HandOverRow = Selectable<FeedbackHandOverTable>;

const endings: readonly HandOverRow['state'][] = ['answered', 'declined', 'failed'];

/** What may go, and what would go. */
export interface Offer {
  readonly item: HandOverItem;
  readonly values: Values;
  readonly sends: readonly string[];
  readonly version: string;
}

/** Feedback that goes to another system, because its author agreed and an operator set one up. */
export class HandOvers {
  readonly #desk: Desk;
  readonly #feedback: FeedbackStore;

  constructor(desk: Desk, feedback: FeedbackStore) {
    this.#desk = desk;
    this.#feedback = feedback;
  }

  get #db() {
    return this.#desk.platform.database.db;
  }

  /** What may go of a feedback; nothing where no system is set up, or nothing was written. */
  async offerOf(row: FeedbackRow, { content, at }: Pick<Sight, 'content' | 'at'>, id = '') {
    const edition = content.on(at.today);
    const item = voiceOf(edition)['hand-over'];
    if (!this.#desk.platform.config.handOverUrl || !item?.kinds.includes(row.kind))
      return undefined;
    const said = (await this.#feedback.words([row])).get(row.id);
    if (!said || !wordsOf(said)) return undefined;
    const values = valuesOf(row, said, edition, id);
    const sends = sendsOf(item, values);
    return { item, values, sends, version: versionOf(item, sends) } satisfies Offer;
  }

  ofFeedback({ agency, id }: FeedbackRow): Promise<HandOverRow | undefined> {
    return this.#one(agency, 'feedback', id);
  }

  byId(agency: string, id: string): Promise<HandOverRow | undefined> {
    return this.#one(agency, 'id', id);
  }

  async #one(agency: string, column: 'feedback' | 'id', id: string) {
    return this.#db
      .selectFrom('feedback_handover')
      .selectAll()
      .where('agency', '=', agency)
      .where(column, '=', id)
      .executeTakeFirst();
  }

  /** The part of a status that tells of it. */
  async view(row: FeedbackRow, sight: Sight): Promise<HandOver | undefined> {
    const { lang, content, at } = sight;
    const item = voiceOf(content.on(at.today))['hand-over'];
    const gone = await this.ofFeedback(row);
    if (!item) return undefined;
    const to = say(item.to, lang);
    if (gone) {
      const { state, state_since: since, reference, answer } = gone;
      return {
        to,
        state: { code: state, title: say(handOverStates[state], lang), since },
        ...(reference && { reference }),
        ...(answer && { answer: say(JSON.parse(answer) as Bilingual, lang) }),
      };
    }
    const offer = await this.offerOf(row, sight);
    if (!offer) return undefined;
    const sends = offer.sends.map((text) => ({ text, lang: row.language }));
    return { to, offer: { version: offer.version, consent: say(item.consent, lang), sends } };
  }

  /**
   * The client agrees: from here on a job takes it there. Said twice, it goes once.
   *
   * @throws ProblemError `invalid-field` when something else was shown than would go now.
   */
  async agree(row: FeedbackRow, version: string, sight: Sight): Promise<void> {
    if (await this.ofFeedback(row)) return;
    const offer = await this.offerOf(row, sight);
    if (offer?.version !== version)
      throw new ProblemError('invalid-field', {
        errors: [{ pointer: '/offer', code: 'not-listed' }],
      });
    const { agency } = row;
    const id = randomUUID();
    const { jobs } = this.#desk.platform;
    const job = jobs.row({
      agency,
      kind: handOverJob,
      dedupeKey: `${handOverJob}/${agency}/${id}`,
      payload: { id },
    });
    const handOver = this.#db
      .insertInto('feedback_handover')
      .values({
        agency,
        id,
        feedback: row.id,
        offer: version,
        state: 'waiting',
        state_since: sight.at.today,
        reference: null,
        answer: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id');
    await writeTogether(
      this.#db,
      { hand_over: handOver, new_job: insertion('job', [job]) },
      { hand_over: 1 },
    );
  }

  /** Nobody agreed to what would go now: the client is asked anew. */
  async takeBack({ agency, id }: HandOverRow): Promise<void> {
    await this.#db
      .deleteFrom('feedback_handover')
      .where('agency', '=', agency)
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  }

  /** The end of the way there; what came back meanwhile stays. */
  async settle(
    { agency, id }: HandOverRow,
    state: 'handed-over' | 'failed',
    reference: string | null,
    today: string,
  ): Promise<void> {
    await this.#db
      .updateTable('feedback_handover')
      .set({ state, reference, state_since: today })
      .where('agency', '=', agency)
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .execute();
  }

  /** What the other system says; what has ended is not begun again by a late message. */
  async report(row: HandOverRow, report: HandOverReport, today: string): Promise<HandOverRow> {
    const { state, reference = row.reference } = report;
    if (state === row.state || (state === 'taken' && endings.includes(row.state))) return row;
    const answer = 'answer' in report ? JSON.stringify(report.answer) : row.answer;
    const change = { state, reference, answer, state_since: today };
    await this.#db
      .updateTable('feedback_handover')
      .set(change)
      .where('agency', '=', row.agency)
      .where('id', '=', row.id)
      .execute();
    return { ...row, ...change };
  }
}
