import type { Preferences } from '@zabota/contract';
import { findDataKey } from '../crypto/data-keys.js';
import { openPersonal, sealPersonal, type Place } from '../crypto/personal.js';
import type { Consents } from '../consent/consents.js';
import type { KnownSubject, SubjectHash } from '../consent/subjects.js';

const none: Preferences = { channels: [], needs: [] };

const place = (agency: string, record: string): Place => ({
  agency,
  record,
  field: 'preference.personal',
});

/** How a client likes to be reached; sealed under the key that an erasure deletes. */
export class PreferenceStore {
  readonly #consents: Consents;

  constructor(consents: Consents) {
    this.#consents = consents;
  }

  async read(
    agency: string,
    subject: Pick<KnownSubject, 'id' | 'personalKey'> | undefined,
  ): Promise<Preferences> {
    const { database, ring } = this.#consents.platform;
    if (!subject) return none;
    const row = await database.db
      .selectFrom('preference')
      .select('personal')
      .where('agency', '=', agency)
      .where('subject', '=', subject.id)
      .executeTakeFirst();
    const key = row && (await findDataKey(database.db, ring, agency, subject.personalKey));
    return row && key
      ? openPersonal<Preferences>(key, place(agency, subject.id), row.personal)
      : none;
  }

  async choose(agency: string, who: SubjectHash, preferences: Preferences): Promise<void> {
    const { subjects, platform } = this.#consents;
    const now = platform.clock.now();
    const subject = await subjects.require(agency, who, now);
    const key = await subjects.personalKey(agency, subject, now);
    const values = {
      personal: sealPersonal(key, place(agency, subject.id), preferences),
      changed_at: now,
    };
    await platform.database.db
      .insertInto('preference')
      .values({ agency, subject: subject.id, ...values })
      .onConflict((conflict) => conflict.columns(['agency', 'subject']).doUpdateSet(values))
      .execute();
  }
}
