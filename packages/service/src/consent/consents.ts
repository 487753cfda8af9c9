import type { Purpose, Standing } from '@zabota/contract';
import type { Caller } from '../access/caller.js';
import { requireContent } from '../content/tenants.js';
import { Signer } from '../crypto/signer.js';
import { insertions } from '../database/new-rows.js';
import type { Parts } from '../database/write-together.js';
import { addDays, dateIn } from '../deadline/local-date.js';
import type { Language } from '../messages/messages.js';
import type { Platform } from '../platform.js';
import { Checkpoints } from './checkpoints.js';
import { ConsentReader } from './consent.reader.js';
import type { LedgerRow } from './ledger.hash.js';
import { textsOf } from './purpose.texts.js';
import {
  destructionDays,
  viewPurposeFor,
  viewStanding,
  type StandingSight,
  type SubjectStandings,
} from './standing.view.js';
import { Subjects, type SubjectHash } from './subjects.js';
import { destroyJob, type DestroyOwn } from './destruction.js';

/** Content, clock and language for one answer. */
export interface ConsentSight extends StandingSight {
  readonly now: Date;
  readonly timeZone: string;
}

/** What else ends along with a consent, for the same statement. */
export type OnEnd = (agency: string, subject: string, row: LedgerRow) => Parts;

/** What the routes about consents share: made once. */
export class Consents {
  readonly platform: Platform;
  readonly subjects: Subjects;
  readonly reader: ConsentReader;
  readonly signer: Signer;
  readonly checkpoints: Checkpoints;
  #onEnd: OnEnd = () => ({});
  #destroy: DestroyOwn = async () => undefined;

  constructor(platform: Platform) {
    const { ring, clock, database } = platform;
    this.platform = platform;
    this.subjects = new Subjects(database.db, ring);
    this.reader = new ConsentReader(database.db);
    this.signer = new Signer(ring);
    this.checkpoints = new Checkpoints(database.db, clock, this.signer);
  }

  /** Told once by the part of the service that knows offers. */
  endWith(onEnd: OnEnd): void {
    this.#onEnd = onEnd;
  }

  /** Told once: what the service itself holds under a consent. */
  destroyWith(destroy: DestroyOwn): void {
    this.#destroy = destroy;
  }

  readonly destroyOwn: DestroyOwn = (...ended) => this.#destroy(...ended);

  sight(agency: string, lang: Language): ConsentSight {
    const content = requireContent(this.platform.content, agency);
    const now = this.platform.clock.now();
    const timeZone = content.on('9999-12-31').agency['time-zone'];
    const today = dateIn(timeZone, now);
    return { agency, lang, now, today, timeZone, texts: textsOf(content, today) };
  }

  /** Everything that whoever asks has decided. */
  async standings(agency: string, caller: Caller): Promise<SubjectStandings[]> {
    return Promise.all(
      this.subjects.of(caller).map(async (who) => {
        const subject = await this.subjects.find(agency, who);
        const rows = subject ? await this.reader.standings(agency, subject) : [];
        return { kind: who.kind, subject, rows };
      }),
    );
  }

  async purposes(
    sight: ConsentSight,
    caller: Caller,
    wanted: (purpose: Purpose) => boolean,
  ): Promise<Purpose[]> {
    const standings = await this.standings(sight.agency, caller);
    return sight.texts.all.map((item) => viewPurposeFor(sight, item, standings)).filter(wanted);
  }

  async standing(sight: ConsentSight, who: SubjectHash, id: string): Promise<Standing> {
    const item = sight.texts.find(id);
    if (!item) throw new Error(`The purpose ${id} is gone.`);
    const subject = await this.subjects.find(sight.agency, who);
    const rows = subject ? await this.reader.standings(sight.agency, subject) : [];
    const row = rows.find((one) => one.purpose === id);
    return viewStanding(sight, item, subject, row);
  }

  /** What a decision ends: offers at once, and the data within the term of the law. */
  endings(agency: string, subject: string, row: LedgerRow, wasActive: boolean): Parts {
    if (row.decision !== 'withdraw') return {};
    const destruction = {
      agency,
      receipt: row.id,
      subject,
      purpose: row.purpose,
      planned_at: row.at,
      due_on: addDays(this.sight(agency, 'ru').today, destructionDays),
      done_at: null,
      act: null,
      actor: null,
    };
    const job = this.platform.jobs.row({
      agency,
      kind: destroyJob,
      dedupeKey: `${destroyJob}/${agency}/${row.id}`,
      payload: { receipt: row.id },
    });
    const planned = insertions({ consent_destruction: [destruction], job: [job] });
    return { ...this.#onEnd(agency, subject, row), ...(wasActive && planned) };
  }
}
