import type { DataExport, Erasure, MyData } from '@zabota/contract';
import { sql } from 'kysely';
import type { FastifyRequest } from 'fastify';
import type { ClientIdentity } from '../access/caller.js';
import { viewCase } from '../case/case.view.js';
import { openDecision } from '../consent/consent.reader.js';
import { UseStore } from '../consent/use.store.js';
import { viewUses } from '../consent/use.view.js';
import { makeId } from '../database/id.js';
import { writeTogether } from '../database/write-together.js';
import type { Language } from '../messages/messages.js';
import { viewOffer } from '../offer/offer.view.js';
import type { Offers } from '../offer/offers.js';
import { openStates } from '../offer/transition.js';
import { readHoldings, readReadings, type Whose } from './holdings.js';
import { PreferenceStore } from './preferences.js';

/** Whose data, of which agency, in which language. */
export interface MyQuestion {
  readonly agency: string;
  readonly client: ClientIdentity;
  readonly lang: Language;
}

/** As many rows of one kind as one file holds. */
const most = 10_000;

/** “My data and consents”: seen, taken along and erased in one place. */
export class MyDataStore {
  readonly preferences: PreferenceStore;
  readonly #offers: Offers;

  constructor(offers: Offers) {
    this.#offers = offers;
    this.preferences = new PreferenceStore(offers.consents);
  }

  async read(question: MyQuestion): Promise<MyData> {
    const { agency, client, lang } = question;
    const { consents, desk } = this.#offers;
    const { db } = desk.platform.database;
    const whose = await this.#whose(question);
    const sight = desk.sight(agency, lang);
    return {
      preferences: await this.preferences.read(agency, whose.subject),
      consents: await consents.purposes(
        consents.sight(agency, lang),
        { client },
        ({ standing }) => standing !== undefined && standing.revision > 0,
      ),
      readings: await readReadings(db, whose, sight),
      holdings: await readHoldings(db, whose, sight),
    };
  }

  /** Everything, opened: what a person takes along has to be readable without us. */
  async export(question: MyQuestion): Promise<DataExport> {
    const { agency, client, lang } = question;
    const { consents, desk } = this.#offers;
    const { db } = desk.platform.database;
    const whose = await this.#whose(question);
    const { subject } = whose;
    const sight = desk.sight(agency, lang);
    const decisions = subject
      ? await consents.reader.decisions(agency, [subject.id], {}, most)
      : [];
    const uses = subject
      ? await new UseStore(desk.platform.database).list(agency, subject.id, {}, most)
      : [];
    const offers = await this.#offers.ofClient(agency, client);
    return {
      exportedAt: sight.at.now.toISOString(),
      agency,
      preferences: await this.preferences.read(agency, subject),
      sections: {
        consents: decisions.map(({ id, sealed }) => {
          const { receipt, jws } = openDecision(subject!.key, agency, id, sealed);
          return { receipt, jws };
        }),
        uses: viewUses(consents.sight(agency, lang), uses, most).uses,
        offers: offers.map((record) => viewOffer(record, sight)),
        cases: await this.#cases(whose, lang),
        readings: await readReadings(db, whose, sight),
      },
    };
  }

  /** Deletes the key of what may go, and says what the law keeps and until when. */
  async erase(
    question: MyQuestion,
    request: Pick<FastifyRequest, 'caller' | 'id'>,
  ): Promise<Erasure> {
    const { agency, lang } = question;
    const { desk } = this.#offers;
    const { database, audit, clock } = desk.platform;
    const whose = await this.#whose(question);
    const before = await readHoldings(database.db, whose, desk.sight(agency, lang));
    const act = makeId();
    const { subject } = whose;
    const entry = { agency, action: 'client.erase', object: `erasure/${act}` };
    const at = clock.now();
    if (subject) {
      const mine = sql`agency = ${agency} AND subject = ${subject.id}`;
      const open = sql.join(openStates.map((state) => sql.lit(state)));
      const gone = this.#offers.next('drafted', 'stop-offering');
      await writeTogether(
        database.db,
        {
          key: sql`DELETE FROM data_key WHERE agency = ${agency} AND subject = ${subject.personalKey}`,
          preference: sql`DELETE FROM preference WHERE ${mine}`,
          offers: sql`UPDATE offer SET personal = NULL, version = version + 1,
              state = CASE WHEN state IN (${open}) THEN ${gone} ELSE state END,
              state_since = CASE WHEN state IN (${open}) THEN ${at}::timestamptz ELSE state_since END
            WHERE ${mine} RETURNING agency, id, version, state`,
          offer_events: sql`INSERT INTO offer_event (agency, offer_id, seq, at, type, actor)
            SELECT agency, id, version, ${at}::timestamptz, 'changed', 'client' FROM offers`,
          audited: audit.insertion(request, entry),
        },
        {},
      );
    }
    return {
      at: at.toISOString(),
      erased: before.filter(({ erasable }) => erasable),
      kept: before.filter(({ erasable }) => !erasable),
      act,
    };
  }

  async #whose({ agency, client }: MyQuestion): Promise<Whose> {
    const { subjects } = this.#offers.consents;
    const who = subjects.client(client);
    return { agency, owner: who.hash, subject: await subjects.find(agency, who) };
  }

  async #cases({ agency, owner }: Whose, lang: Language): Promise<unknown[]> {
    const { desk } = this.#offers;
    const rows = await desk.platform.database.db
      .selectFrom('case')
      .select('id')
      .where('agency', '=', agency)
      .where('owner_hash', '=', owner)
      .orderBy('id')
      .execute();
    const records = await Promise.all(rows.map(({ id }) => desk.cases.byId(agency, id)));
    const sight = desk.sight(agency, lang);
    return records.flatMap((record) =>
      record
        ? [
            {
              case: viewCase(record, sight),
              applicant: record.personal,
              ...(record.complaint && { complaint: record.complaint.personal }),
            },
          ]
        : [],
    );
  }
}
