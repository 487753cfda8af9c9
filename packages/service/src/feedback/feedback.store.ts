import type { FeedbackInput, FeedbackReceipt, PersonalDataName } from '@zabota/contract';
import { limits } from '@zabota/contract';
import type { Selectable } from 'kysely';
import type { Desk } from '../case/desk.js';
import type { Item } from '../content/content.file.js';
import type { InstrumentItem } from '../content/voice.schema.js';
import { isCaseNumber, makeCaseNumber } from '../crypto/case-number.js';
import {
  openPersonal,
  makeDataKeyRow,
  sealPersonal,
  unwrapDataKey,
  type DataKey,
} from '../crypto/personal.js';
import {
  decoyCode,
  issueReceiptCode,
  matchesReceiptCode,
  repeatReceiptCode,
  type CodeOwner,
  type IssuedCode,
} from '../crypto/receipt-code.js';
import { sha256 } from '../crypto/secrets.js';
import { makeId } from '../database/id.js';
import { writeTogether } from '../database/write-together.js';
import { yearOf } from '../deadline/local-date.js';
import { ProblemError } from '../problems/problem.js';
import type { FeedbackTable } from './feedback.tables.js';
import { maskWords, type FeedbackPersonal } from './masking.js';
import { measure } from './instrument.js';
import type { Subject } from './subject.js';

export type FeedbackRow = Selectable<FeedbackTable>;

const hour = 3_600_000;

/** Feedback that was found acceptable. */
export interface AcceptedFeedback {
  readonly agency: string;
  readonly id: string;
  readonly key: string;
  readonly input: FeedbackInput;
  readonly subject: Subject;
  readonly instrument: Item<InstrumentItem>;
}

const ownerOf = ({ agency, id }: Pick<FeedbackRow, 'agency' | 'id'>): CodeOwner => ({
  agency,
  caseId: id,
  generation: 1,
});

const issuedFor = (row: FeedbackRow): IssuedCode => ({
  keyId: row.code_key_id,
  owner: ownerOf(row),
});

/** Where the sealed words of a feedback stand. */
const placeOf = (agency: string, record: string) => ({
  agency,
  record,
  field: 'feedback.personal',
});

/** Keeps feedback: one row each, whose later revisions take the place of the earlier. */
export class FeedbackStore {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get #db() {
    return this.#desk.platform.database.db;
  }

  /**
   * The feedback a device has sent under this id.
   *
   * @throws ProblemError `idempotency-key-reused` when another device made it.
   */
  async earlier(agency: string, clientId: string, key: string): Promise<FeedbackRow | undefined> {
    const row = await this.#db
      .selectFrom('feedback')
      .selectAll()
      .where('agency', '=', agency)
      .where('client_id', '=', clientId)
      .executeTakeFirst();
    if (row && !row.key_hash.equals(sha256(key))) throw new ProblemError('idempotency-key-reused');
    return row;
  }

  async hasAnswered(agency: string, once: Buffer): Promise<boolean> {
    const row = await this.#db
      .selectFrom('feedback')
      .select('id')
      .where('agency', '=', agency)
      .where('once_hash', '=', once)
      .executeTakeFirst();
    return row !== undefined;
  }

  /**
   * Stores the first revision.
   *
   * @param isCounted False when so much came from one address that it no longer counts.
   * @throws ProblemError `already-answered` when this case has answered this instrument.
   */
  async create(feedback: AcceptedFeedback, isCounted: boolean): Promise<FeedbackReceipt> {
    const { agency, input, subject, instrument } = feedback;
    const { ring } = this.#desk.platform;
    const { now, today } = this.#moment(agency);
    const id = makeId();
    const { key, row: keyRow } = makeDataKeyRow(ring, agency, id, now);
    const code = issueReceiptCode(ring, ownerOf({ agency, id }));
    const { masked, ...said } = this.#said(feedback, id, key);
    const row: FeedbackRow = {
      agency,
      id,
      client_id: feedback.id,
      key_hash: sha256(feedback.key),
      number: makeCaseNumber(yearOf(today)),
      subject: subject.value,
      edition: subject.edition ?? null,
      service: subject.service,
      about_case: subject.kind === 'case',
      instrument: instrument.id,
      version: 1,
      state: 'new',
      state_since: today,
      received_on: today,
      // To the hour: nobody needs to know the minute in which somebody answered.
      open_until: new Date(Math.ceil(now.getTime() / hour + limits.feedbackOpenHours) * hour),
      month: today.slice(0, 7),
      outcome: subject.outcome,
      was_invited: input.invitation !== undefined,
      is_counted: isCounted && !subject.isTest,
      code_key_id: code.keyId,
      once_hash: subject.once?.(instrument.id) ?? null,
      tags: [],
      reply: null,
      change_id: null,
      published: null,
      ...said,
    };
    const parts = {
      data_key: this.#db.insertInto('data_key').values(keyRow),
      feedback: this.#db.insertInto('feedback').values(row).returning('id'),
    };
    try {
      await writeTogether(this.#db, parts, { feedback: 1 });
    } catch (error) {
      if ((error as { code?: string }).code !== '23505') throw error;
      // Another attempt of the same was quicker, or the case has answered elsewhere.
      const first = await this.earlier(agency, feedback.id, feedback.key);
      if (!first) throw new ProblemError('already-answered');
      return this.receipt(first, masked);
    }
    return this.receipt(row, masked);
  }

  /** @throws ProblemError `feedback-settled` when it is too late to change it. */
  async revise(before: FeedbackRow, feedback: AcceptedFeedback): Promise<FeedbackReceipt> {
    const { agency, input } = feedback;
    if (input.revision <= before.revision) return this.receipt(before, []);
    const { now } = this.#moment(agency);
    if (before.open_until <= now || before.state !== 'new')
      throw new ProblemError('feedback-settled');
    const { masked, ...said } = this.#said(feedback, before.id, await this.#keyOf(before));
    const row = await this.#db
      .updateTable('feedback')
      .set(said)
      .where('agency', '=', agency)
      .where('id', '=', before.id)
      .where('state', '=', 'new')
      .where('revision', '<', input.revision)
      .returningAll()
      .executeTakeFirst();
    if (row) return this.receipt(row, masked);
    const newer = await this.earlier(agency, feedback.id, feedback.key);
    if (!newer || newer.state !== 'new') throw new ProblemError('feedback-settled');
    return this.receipt(newer, []);
  }

  /** By number and code, for whoever holds them. @throws ProblemError `case-not-opened`. */
  async open(agency: string, number: string, code: string, address: string): Promise<FeedbackRow> {
    const { ring, guesses } = this.#desk.platform;
    const row = isCaseNumber(number) ? await this.byNumber(agency, number) : undefined;
    const issued = row ? issuedFor(row) : decoyCode(ring, agency);
    if (matchesReceiptCode(ring, issued, code) && row) return row;
    throw await guesses.countWrong(agency, address, number);
  }

  async byNumber(agency: string, number: string): Promise<FeedbackRow | undefined> {
    return this.#db
      .selectFrom('feedback')
      .selectAll()
      .where('agency', '=', agency)
      .where('number', '=', number)
      .executeTakeFirst();
  }

  /** The words of several feedbacks in one round trip; an erased one has none. */
  async words(rows: readonly FeedbackRow[]): Promise<ReadonlyMap<string, FeedbackPersonal>> {
    const sealed = rows.filter(({ personal }) => personal !== null);
    if (sealed.length === 0) return new Map();
    const keys = await this.#db
      .selectFrom('data_key')
      .selectAll()
      .where('agency', '=', sealed[0]?.agency ?? '')
      .where(
        'subject',
        'in',
        sealed.map(({ id }) => id),
      )
      .execute();
    const found = new Map(keys.map((key) => [key.subject, key]));
    return new Map(
      sealed.flatMap(({ agency, id, personal }) => {
        const key = found.get(id);
        if (!key || !personal) return [];
        const opened = unwrapDataKey(this.#desk.platform.ring, key);
        return [[id, openPersonal<FeedbackPersonal>(opened, placeOf(agency, id), personal)]];
      }),
    );
  }

  /** What the client keeps; made again, word for word, for a repeat. */
  receipt(row: FeedbackRow, masked: readonly PersonalDataName[]): FeedbackReceipt {
    const { number, received_on, revision, open_until } = row;
    const { keyId, owner } = issuedFor(row);
    return {
      number,
      code: repeatReceiptCode(this.#desk.platform.ring, keyId, owner),
      on: received_on,
      revision,
      masked: [...masked],
      openUntil: open_until.toISOString(),
    };
  }

  /** What the input says, as columns; words are masked and sealed. */
  #said({ agency, input, instrument, subject }: AcceptedFeedback, id: string, key: DataKey) {
    const { personal, masked } = maskWords(input);
    const choices = input.answers.flatMap(({ question, chosen }) =>
      chosen ? [{ question, chosen }] : [],
    );
    const measured = measure(instrument.value, input.answers);
    return {
      masked,
      kind: input.kind,
      revision: input.revision,
      instrument_version: instrument.version,
      situation: input.situation ?? null,
      ...measured,
      // Said in the case: it is not asked again.
      need: measured.need ?? subject.need ?? null,
      answers: JSON.stringify(choices),
      channel: input.channel ?? 'site',
      device: input.device,
      language: input.lang,
      personal: personal ? sealPersonal(key, placeOf(agency, id), personal) : null,
    };
  }

  async #keyOf({ agency, id }: FeedbackRow): Promise<DataKey> {
    const row = await this.#db
      .selectFrom('data_key')
      .selectAll()
      .where('agency', '=', agency)
      .where('subject', '=', id)
      .executeTakeFirst();
    if (!row) throw new ProblemError('feedback-settled');
    return unwrapDataKey(this.#desk.platform.ring, row);
  }

  #moment(agency: string) {
    const { cases } = this.#desk;
    return cases.momentIn(cases.contentOf(agency));
  }
}
