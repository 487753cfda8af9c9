import type { Insertable, Selectable } from 'kysely';
import type { Clock } from '../clock.js';
import { findDataKey } from '../crypto/data-keys.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { openPersonal, sealPersonal, type DataKey } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';
import type { ClaimedJob, NewJob } from '../jobs/jobs.js';
import type { Language, LetterFacts, LetterName } from '../messages/messages.js';
import { NotTaken, type Letter, type LetterCarrier } from './carrier.js';
import { composeLetter, isAboutConsent, isMailAddress } from './compose.js';
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

export const sendLetterJob = 'send-letter';

type Row = Selectable<LetterTable>;

export interface LettersOptions {
  readonly db: Db;
  readonly ring: KeyRing;
  readonly clock: Clock;
  readonly carrier: LetterCarrier;
}

/** Letters: written with the event that causes them, sent by a job, at most once each. */
export class Letters {
  readonly #options: LettersOptions;
  #link: LinkToCase = async () => undefined;
  #linkToData: LinkToData = () => undefined;

  constructor(options: LettersOptions) {
    this.#options = options;
  }

  /** Told once by the part of the service that knows cases. */
  linkWith(link: LinkToCase): void {
    this.#link = link;
  }

  /** Told once by the part of the service that knows consents. */
  linkDataWith(link: LinkToData): void {
    this.#linkToData = link;
  }

  /** The row of a letter, for the statement that stores its event. The job comes with `job()`. */
  row(key: DataKey, letter: NewLetter): Insertable<LetterTable> {
    const { agency, eventKey, caseId, subject, template, language, to, facts } = letter;
    const id = makeId();
    const personal = sealPersonal(key, placeOf(agency, id), { to, facts } satisfies Personal);
    return {
      agency,
      id,
      event_key: eventKey,
      case_id: caseId,
      subject,
      template,
      language,
      personal,
      created_at: this.#options.clock.now(),
    };
  }

  /** The job that sends the letter of an event. */
  job({ agency, eventKey }: Pick<NewLetter, 'agency' | 'eventKey'>): NewJob {
    return {
      agency,
      kind: sendLetterJob,
      dedupeKey: `letter/${agency}/${eventKey}`,
      payload: { eventKey },
    };
  }

  /** Sends the letter of a job. Handing over is noted first: a crash in between loses a letter, never doubles it. */
  readonly send = async ({ agency, payload }: ClaimedJob): Promise<void> => {
    const { clock, carrier } = this.#options;
    const row = await this.#taken(agency, String(payload['eventKey']));
    const letter = row && (await this.#read(row));
    if (!letter || !isMailAddress(letter.to)) return;
    try {
      await carrier.carry(letter);
    } catch (error) {
      if (error instanceof NotTaken) await this.#mark(row, { handed_at: null });
      throw error;
    }
    await this.#mark(row, { sent_at: clock.now() });
  };

  /** The latest letters of an agency, as they read; for the outbox of the demo. */
  async latest(agency: string, most = 50): Promise<(Letter & { readonly at: Date })[]> {
    const rows = await this.#options.db
      .selectFrom('letter')
      .selectAll()
      .where('agency', '=', agency)
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
    const letters = await Promise.all(
      rows.map(async (row) => ({ at: row.created_at, letter: await this.#read(row) })),
    );
    return letters.flatMap(({ at, letter }) => (letter ? [{ ...letter, at }] : []));
  }

  async #taken(agency: string, eventKey: string): Promise<Row | undefined> {
    const { db, clock } = this.#options;
    return db
      .updateTable('letter')
      .set({ handed_at: clock.now() })
      .where('agency', '=', agency)
      .where('event_key', '=', eventKey)
      .where('handed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
  }

  async #mark({ agency, id }: Row, marks: Partial<Pick<Row, 'handed_at' | 'sent_at'>>) {
    await this.#options.db
      .updateTable('letter')
      .set(marks)
      .where('agency', '=', agency)
      .where('id', '=', id)
      .execute();
  }

  async #read(row: Row): Promise<Letter | undefined> {
    const { db, ring } = this.#options;
    const { agency, id, subject, case_id: caseId, template, language } = row;
    const key = await findDataKey(db, ring, agency, subject);
    const isConsent = isAboutConsent(template as LetterName);
    const link =
      key && (isConsent ? this.#linkToData(agency, language) : await this.#link(agency, caseId));
    if (!key || !link) return undefined;
    const { to, facts } = openPersonal<Personal>(key, placeOf(agency, id), row.personal);
    return composeLetter(to, template as LetterName, language, { ...facts, link });
  }
}

const placeOf = (agency: string, record: string) => ({ agency, record, field: 'letter.personal' });
