import { sql } from 'kysely';
import { say } from '../content/words.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { openPersonal, unwrapDataKey, type WrappedKey } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import { Together } from '../database/together.js';
import type { AboutCase } from '../mail/letters.js';
import type { Language } from '../messages/messages.js';
import { place, type CaseRow, type CodeOrigin, type SealedPersonal } from './case.record.js';
import { scenarioOf, type Origin } from './case.scenario.js';
import type { Cases } from './cases.js';

type Asked = Pick<CaseRow, 'agency' | 'id'>;

type Found = CodeOrigin &
  Origin &
  Pick<CaseRow, 'number' | 'notify'> & { readonly ground: string | null; readonly email: string };

/** To whom letters about cases go and what they are about, as it stands when they are sent. */
export class CaseLetters {
  readonly #cases: Cases;
  readonly #asked: Together<Asked, Found | undefined>;

  constructor(cases: Cases) {
    const { database, ring } = cases.services;
    this.#cases = cases;
    this.#asked = new Together((asked) => readAll(database.db, ring, asked));
  }

  /** Nothing for a case that is not there or was erased, or whose client left no address. */
  readonly about = async (
    agency: string,
    caseId: string,
    language: Language,
  ): Promise<AboutCase | undefined> => {
    const cases = this.#cases;
    const content = cases.contentOf(agency);
    const { name } = content.on(cases.momentIn(content).today).agency;
    const pages = content.on('9999-12-31').agency['case-page'];
    const found = pages && (await this.#asked.ask({ agency, id: caseId }));
    if (!found) return undefined;
    const page = language === 'en' ? (pages.en ?? pages.ru) : pages.ru;
    const { title } = scenarioOf(content, found, found.ground ?? undefined);
    return {
      to: found.email,
      isWanted: found.notify === 'email',
      facts: {
        number: found.number,
        title: say(title, language).text,
        agency: say(name, language).text,
        link: linkTo(page, found.number, cases.codeOf(found)),
      },
    };
  };
}

/** Number and code stand in the fragment: it never leaves the browser. */
const linkTo = (page: string, number: string, code: string): string =>
  `${page}#zabota=${number}.${code}`;

async function readAll(
  db: Db,
  ring: KeyRing,
  asked: readonly Asked[],
): Promise<Promise<Found | undefined>[]> {
  const { rows } = await sql<Sealed>`
    SELECT c.agency, c.id, c.number, c.kind, c.scenario, c.scenario_version, c.service, c.filed_at,
      c.generation, c.code_key_id, c.notify, c.personal, p.ground, c.wrap_key_id AS key_id, c.wrapped
    FROM (SELECT DISTINCT * FROM unnest(${asked.map(({ agency }) => agency)}::text[],
      ${asked.map(({ id }) => id)}::uuid[]) AS one (agency, id)) AS asked
    JOIN "case" c ON c.agency = asked.agency AND c.id = asked.id
      AND c.wrapped IS NOT NULL
    LEFT JOIN complaint p ON p.agency = c.agency AND p.case_id = c.id`.execute(db);
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  // Each is opened by itself: one that cannot be read must not hold up the letters of others.
  return asked.map(async (one) => {
    const row = found.get(nameOf(one));
    return row && opened(ring, row);
  });
}

type Sealed = Omit<Found, 'email'> & WrappedKey & Pick<CaseRow, 'personal'>;

/** Nothing where the client left no address. */
function opened(ring: KeyRing, { personal, key_id, wrapped, ...row }: Sealed): Found | undefined {
  const { agency, id } = row;
  const key = unwrapDataKey(ring, { agency, subject: id, key_id, wrapped });
  const { email } = openPersonal<SealedPersonal>(key, place(agency, id).personal, personal);
  return email ? { ...row, email } : undefined;
}

const nameOf = ({ agency, id }: Asked): string => `${agency} ${id}`;
