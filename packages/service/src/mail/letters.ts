import type { Insertable } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../clock.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { openPersonal, sealPersonal, unwrapDataKey, type DataKey } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';
import { describeError } from '../http/log.js';
import { mostAttempts, type ClaimedJob } from '../jobs/jobs.js';
import type { LocalDate } from '../deadline/local-date.js';
import { dayInWords } from '../messages/day-in-words.js';
import type { Language, LetterFacts, LetterName } from '../messages/messages.js';
import { NotTaken, type Letter, type LetterCarrier } from './carrier.js';
import { composeLetter, isAboutConsent, isMailAddress } from './compose.js';
import { LetterPost, type KeyedRow } from './letter.post.js';
import type { LetterTable } from './letter.table.js';

interface NewLetter {
  readonly agency: string;
  /** One event makes one letter: for example `case/<id>/event/<seq>`. */
  readonly eventKey: string;
  readonly caseId: string;
  readonly template: LetterName;
  readonly language: Language;
}

/** It is addressed when it is sent: until then nothing of its reader lies about. */
export interface LetterAboutCase extends NewLetter {
  /** The day it names, if it names one. */
  readonly day: LocalDate | null;
}

/** What only its reader may see: sealed under the key of the subject. */
interface Personal {
  readonly to: string;
  readonly facts: Omit<LetterFacts, 'link'>;
}

export interface SealedLetter extends NewLetter, Personal {
  /** Whose data key seals it. */
  readonly subject: string;
}

/** To whom a letter about a case goes, and what it is about. */
export interface AboutCase {
  readonly to: string;
  /** Whether the client still wants letters. */
  readonly isWanted: boolean;
  /** The link opens the case: its code is made again and never stored. */
  readonly facts: LetterFacts;
}

/** Undefined: there is nobody to write to. */
export type FindAboutCase = (
  agency: string,
  caseId: string,
  language: Language,
) => Promise<AboutCase | undefined>;

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
  #aboutCase: FindAboutCase = async () => undefined;
  #linkToData: LinkToData = () => undefined;

  constructor(options: LettersOptions) {
    this.#options = options;
    this.#post = new LetterPost(options.db, options.clock);
  }

  /** Told once by the part of the service that knows cases. */
  tellAboutCases(find: FindAboutCase): void {
    this.#aboutCase = find;
  }

  /** Told once by the part of the service that knows consents. */
  linkDataWith(link: LinkToData): void {
    this.#linkToData = link;
  }

  /** The row of a letter about a case, for the statement that stores its event. */
  rowAbout(letter: LetterAboutCase): Insertable<LetterTable> {
    const { agency, eventKey: event_key, caseId: case_id, template, language, day } = letter;
    const now = this.#options.clock.now();
    return { agency, event_key, case_id, template, language, day, created_at: now, send_at: now };
  }

  /** The row of a letter about something else, under the key of its subject. */
  row(key: DataKey, letter: SealedLetter): Insertable<LetterTable> {
    const { agency, subject, to, facts } = letter;
    const id = makeId();
    const personal = sealPersonal(key, placeOf(agency, id), { to, facts } satisfies Personal);
    return { ...this.rowAbout({ ...letter, day: null }), id, subject, personal };
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
      const { letter, isWanted } = (await this.#read(row)) ?? {};
      if (!letter || !isWanted || !isMailAddress(letter.to)) return;
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

  #complain({ agency, event_key: letter, attempts }: KeyedRow, what: string, error: unknown): void {
    const level = attempts < mostAttempts ? 'warn' : 'error';
    this.#options.log[level]({ agency, letter, attempts, err: describeError(error) }, what);
  }

  /** The latest letters of an agency, as they read; for the outbox of the demo. */
  async latest(agency: string, most = 50): Promise<(Letter & { readonly at: Date })[]> {
    const rows = await this.#post.latest(agency, most);
    const letters = await Promise.all(
      rows.map(async (row) => ({ row, read: await this.#read(row) })),
    );
    return letters.flatMap(({ row, read }) =>
      read && (read.isWanted || row.sent_at) ? [{ ...read.letter, at: row.created_at }] : [],
    );
  }

  async #read(row: KeyedRow): Promise<ReadLetter | undefined> {
    const { agency, case_id, language, day } = row;
    const template = row.template as LetterName;
    const sealed = row.personal && this.#open(row);
    if (isAboutConsent(template)) {
      const link = this.#linkToData(agency, language);
      if (!link || !sealed) return undefined;
      const letter = composeLetter(sealed.to, template, language, { ...sealed.facts, link });
      return { letter, isWanted: true };
    }
    const about = await this.#aboutCase(agency, case_id, language);
    if (!about) return undefined;
    const { to, isWanted } = about;
    const named = day ? { day: dayInWords(day, language) } : {};
    // What an older release has sealed: the link alone is made now.
    const facts = { ...about.facts, ...named, ...sealed?.facts };
    return { letter: composeLetter(to, template, language, facts), isWanted };
  }

  /** Nothing when the subject was erased. */
  #open({ agency, id, subject, personal, key_id, wrapped }: KeyedRow): Personal | undefined {
    if (!id || !subject || !personal || !key_id || !wrapped) return undefined;
    const key = unwrapDataKey(this.#options.ring, { agency, subject, key_id, wrapped });
    return openPersonal<Personal>(key, placeOf(agency, id), personal);
  }
}

interface ReadLetter {
  readonly letter: Letter;
  readonly isWanted: boolean;
}

const placeOf = (agency: string, record: string) => ({ agency, record, field: 'letter.personal' });
