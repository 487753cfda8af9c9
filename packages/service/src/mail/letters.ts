import type { Insertable } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { openPersonal, sealPersonal, unwrapDataKey, type DataKey } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';
import { describeError } from '../http/log.js';
import { mostAttempts, type ClaimedJob } from '../jobs/jobs.js';
import type { Language, LetterFacts, LetterName } from '../messages/messages.js';
import { NotTaken, type Letter, type LetterCarrier } from './carrier.js';
import { composeLetter, isAboutConsent, isMailAddress } from './compose.js';
import { LetterPost, type KeyedRow } from './letter.post.js';
import type { LetterTable } from './letter.table.js';

/** What only its reader may see: sealed under the key of the subject. */
interface Personal {
  readonly to: string;
  readonly facts: Omit<LetterFacts, 'link'>;
}

export interface NewLetter extends Personal {
  readonly agency: string;
  /** One event makes one letter: for example `case/<id>/event/<seq>`. */
  readonly eventKey: string;
  readonly caseId: string;
  /** Whose data key seals it. */
  readonly subject: string;
  readonly template: LetterName;
  readonly language: Language;
}

/** Makes the link that opens a case; the code is made again for it and never stored. Undefined: do not write. */
export type LinkToCase = (agency: string, caseId: string) => Promise<string | undefined>;

/** Where a client of an agency sees their data and consents. */
export type LinkToData = (agency: string, language: Language) => string | undefined;

/** With which an older release sent each letter. */
export const sendLetterJob = 'send-letter';

export interface LettersOptions {
  readonly db: Db;
  readonly ring: KeyRing;
  readonly clock: Clock;
  readonly carrier: LetterCarrier;
  readonly log: Logger;
}

/** Letters: written with the event that causes them, sent soon after, at most once each. */
export class Letters {
  readonly #options: LettersOptions;
  readonly #post: LetterPost;
  #link: LinkToCase = async () => undefined;
  #linkToData: LinkToData = () => undefined;

  constructor(options: LettersOptions) {
    this.#options = options;
    this.#post = new LetterPost(options.db, options.clock);
  }

  /** Told once by the part of the service that knows cases. */
  linkWith(link: LinkToCase): void {
    this.#link = link;
  }

  /** Told once by the part of the service that knows consents. */
  linkDataWith(link: LinkToData): void {
    this.#linkToData = link;
  }

  /** The row of a letter, for the statement that stores its event. */
  row(key: DataKey, letter: NewLetter): Insertable<LetterTable> {
    const { agency, eventKey, caseId, subject, template, language, to, facts } = letter;
    const id = makeId();
    const personal = sealPersonal(key, placeOf(agency, id), { to, facts } satisfies Personal);
    const now = this.#options.clock.now();
    return {
      agency,
      id,
      event_key: eventKey,
      case_id: caseId,
      subject,
      template,
      language,
      personal,
      created_at: now,
      send_at: now,
    };
  }

  /**
   * Sends letters that are due, all at the same time.
   *
   * @param patience For how many seconds they must have been due already.
   * @returns how many there were.
   */
  async send(most: number, patience: number): Promise<number> {
    const rows = await this.#post.take(most, patience);
    // Each comes to its end before anything is said of any: no more are on their way than were asked for.
    const ends = await Promise.allSettled(rows.map((row) => this.#send(row)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return rows.length;
  }

  /** Sends the letter of a job of an older release. */
  readonly adopt = ({ agency, payload }: ClaimedJob): Promise<void> =>
    this.#post.adopt(agency, String(payload['eventKey']));

  /** That it is handed over was noted first: a crash in between loses a letter, never doubles it. */
  async #send(row: KeyedRow): Promise<void> {
    let isHandedOver = false;
    try {
      const letter = await this.#read(row);
      if (!letter || !isMailAddress(letter.to)) return;
      isHandedOver = true;
      await this.#options.carrier.carry(letter);
      await this.#post.sent(row);
    } catch (error) {
      const isTaken = isHandedOver && !(error instanceof NotTaken);
      this.#complain(
        row,
        isTaken ? 'a letter may not have been sent' : 'a letter was not sent',
        error,
      );
      if (!isTaken) await this.#post.notTaken(row);
    }
  }

  #complain({ agency, id: letter, attempts }: KeyedRow, what: string, error: unknown): void {
    const level = attempts < mostAttempts ? 'warn' : 'error';
    this.#options.log[level]({ agency, letter, attempts, err: describeError(error) }, what);
  }

  /** The latest letters of an agency, as they read; for the outbox of the demo. */
  async latest(agency: string, most = 50): Promise<(Letter & { readonly at: Date })[]> {
    const rows = await this.#post.latest(agency, most);
    const letters = await Promise.all(
      rows.map(async (row) => ({ at: row.created_at, letter: await this.#read(row) })),
    );
    return letters.flatMap(({ at, letter }) => (letter ? [{ ...letter, at }] : []));
  }

  async #read(row: KeyedRow): Promise<Letter | undefined> {
    const { agency, id, subject, case_id: caseId, template, language, key_id, wrapped } = row;
    if (!key_id || !wrapped) return undefined;
    const isConsent = isAboutConsent(template as LetterName);
    const link = isConsent ? this.#linkToData(agency, language) : await this.#link(agency, caseId);
    if (!link) return undefined;
    const key = unwrapDataKey(this.#options.ring, { agency, subject, key_id, wrapped });
    const { to, facts } = openPersonal<Personal>(key, placeOf(agency, id), row.personal);
    return composeLetter(to, template as LetterName, language, { ...facts, link });
  }
}

const placeOf = (agency: string, record: string) => ({ agency, record, field: 'letter.personal' });
