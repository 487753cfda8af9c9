import type { Holding, Reading } from '@zabota/contract';
import { sql } from 'kysely';
import type { Sight } from '../case/case.view.js';
import type { KnownSubject } from '../consent/subjects.js';
import { say } from '../content/words.js';
import { dateIn, yearsBefore } from '../deadline/local-date.js';
import type { Db } from '../database/database.js';
import { doingWords, erasableWords, holdingWords } from './permission.words.js';
import { consentsEnded } from '../retention/ended.consents.js';

/** Whose records are counted: as a subject of consents, and as the owner of cases. */
export interface Whose {
  readonly agency: string;
  readonly subject: KnownSubject | undefined;
  readonly owner: Buffer;
}

const nobodysId = '00000000-0000-0000-0000-000000000000';

interface Counted {
  readonly id: Holding['id'];
  readonly count: number;
  readonly latest: Date | null;
}

/** Every kind of records we hold about a client, with what the law says about it. */
export async function readHoldings(db: Db, whose: Whose, sight: Sight): Promise<Holding[]> {
  const { agency, owner } = whose;
  const subject = whose.subject?.id ?? nobodysId;
  const own = sql`SELECT id FROM "case" WHERE agency = ${agency} AND owner_hash = ${owner}`;
  const mine = sql`agency = ${agency} AND subject = ${subject}`;
  const counts = sql`count(*)::int AS count`;
  const { rows } = await sql<Counted>`
    SELECT 'preferences' AS id, ${counts}, max(changed_at) AS latest FROM preference WHERE ${mine}
    UNION ALL SELECT 'consents', ${counts}, (SELECT ${consentsEnded} FROM consent c WHERE ${mine})
      FROM consent_decision WHERE ${mine}
    UNION ALL SELECT 'uses', ${counts}, max(at) FROM consent_use WHERE ${mine}
    UNION ALL SELECT 'offers', ${counts}, max(state_since) FROM offer
      WHERE ${mine} AND personal IS NOT NULL
    UNION ALL SELECT 'cases', ${counts}, max(state_since) FROM "case"
      WHERE agency = ${agency} AND owner_hash = ${owner} AND kind <> 'complaint'
    UNION ALL SELECT 'complaints', ${counts}, max(state_since) FROM "case"
      WHERE agency = ${agency} AND owner_hash = ${owner} AND kind = 'complaint'
    UNION ALL SELECT 'letters', ${counts}, max(created_at) FROM letter
      WHERE agency = ${agency} AND case_id IN (${own})
    UNION ALL SELECT 'readings', ${counts}, max(at) FROM audit
      WHERE agency = ${agency} AND object IN (SELECT 'case/' || id FROM (${own}) AS c)`.execute(db);
  return rows.filter(({ count }) => count > 0).map((row) => viewHolding(row, sight));
}

function viewHolding({ id, count, latest }: Counted, { content, at, lang }: Sight): Holding {
  const rule = content.on(at.today).agency.retention?.find((one) => one.id === id);
  const title = say(holdingWords[id], lang);
  if (!rule) return { id, title, count, erasable: true, why: say(erasableWords, lang) };
  const day = dateIn(at.timeZone, latest ?? at.now);
  return {
    id,
    title,
    count,
    erasable: false,
    why: say(rule.why, lang),
    law: rule.law,
    keptUntil: yearsBefore(day, -rule.years),
  };
}

const mostReadings = 100;

/** Who of the staff looked at a client’s cases, newest first (every read is written down). */
export async function readReadings(
  db: Db,
  { agency, owner }: Whose,
  { content, at, lang }: Sight,
): Promise<Reading[]> {
  const { rows } = await sql<{ at: Date; action: string; number: string }>`
    SELECT a.at, a.action, c.number FROM "case" c
    JOIN audit a ON a.agency = c.agency AND a.object = 'case/' || c.id
    WHERE c.agency = ${agency} AND c.owner_hash = ${owner}
    ORDER BY a.id DESC LIMIT ${sql.lit(mostReadings)}`.execute(db);
  const { roles, name } = content.on(at.today).agency;
  return rows.map(({ at: when, action, number }) => {
    const [doing = '', role] = action.split(':');
    const who = roles.find(({ id }) => id === role)?.name ?? name;
    return {
      at: when.toISOString(),
      who: say(who, lang),
      what: say(doingWords(doing), lang),
      case: number,
    };
  });
}
