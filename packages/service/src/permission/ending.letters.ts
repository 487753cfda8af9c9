import { sql } from 'kysely';
import { requireContent } from '../content/tenants.js';
import { say } from '../content/words.js';
import { addDays } from '../deadline/local-date.js';
import type { Consents } from '../consent/consents.js';
import { insertions } from '../database/new-rows.js';
import { writeTogether } from '../database/write-together.js';
import { dayInWords } from '../messages/day-in-words.js';
import type { PreferenceStore } from './preferences.js';

/** A consent that ends within so many days is written about, once. */
const noticeDays = 30;

interface Ending {
  readonly subject: string;
  readonly personal_key: string;
  readonly purpose: string;
  readonly receipt: string;
  readonly valid_until: string;
}

/** Writes to those who want letters that a consent of theirs ends soon. */
export function planEndingLetters(consents: Consents, preferences: PreferenceStore): void {
  const { platform } = consents;
  const { letters, database } = platform;

  letters.linkDataWith((agency, language) => {
    const pages = requireContent(platform.content, agency).on('9999-12-31').agency['data-page'];
    return language === 'en' ? (pages?.en ?? pages?.ru) : pages?.ru;
  });

  platform.runner.repeat('write-ending-consents', 360, async () => {
    for (const agency of platform.content.keys()) {
      for (const ending of await endingSoon(agency)) await write(agency, ending);
    }
  });

  async function endingSoon(agency: string): Promise<Ending[]> {
    const { today } = consents.sight(agency, 'ru');
    const { rows } = await sql<Ending>`
      SELECT c.subject, s.personal_key, c.purpose, c.receipt, c.valid_until FROM consent c
      JOIN subject s ON s.agency = c.agency AND s.id = c.subject
      JOIN preference p ON p.agency = c.agency AND p.subject = c.subject
      WHERE c.agency = ${agency} AND c.decision = 'grant'
        AND c.valid_until BETWEEN ${today} AND ${addDays(today, noticeDays)}
        AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.agency = c.agency
          AND l.event_key = 'consent/' || c.receipt || '/ends')`.execute(database.db);
    return rows;
  }

  async function write(agency: string, ending: Ending): Promise<void> {
    const subject = { id: ending.subject, personalKey: ending.personal_key };
    const { channels, email, language = 'ru' } = await preferences.read(agency, subject);
    if (!channels.includes('email') || !email) return;
    const { texts, now } = consents.sight(agency, language);
    const title = texts.find(ending.purpose)?.value.title;
    if (!title) return;
    const key = await consents.subjects.personalKey(agency, subject, now);
    const letter = {
      agency,
      eventKey: `consent/${ending.receipt}/ends`,
      caseId: ending.subject,
      subject: ending.personal_key,
      template: 'consent-ends' as const,
      language,
      to: email,
      facts: {
        number: '',
        title: say(title, language).text,
        agency: say(texts.edition.agency.name, language).text,
        day: dayInWords(ending.valid_until, language),
      },
    };
    await writeTogether(database.db, insertions({ letter: [letters.row(key, letter)] }), {});
  }
}
