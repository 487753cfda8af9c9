import { sql } from 'kysely';
import type { Desk } from '../case/desk.js';
import { makeId } from '../database/id.js';
import { startOf, yearsBefore } from '../deadline/local-date.js';
import { endedApplications, endedComplaints, endedLetters, endedReadings } from './ended.cases.js';
import { endedSubjects, endedUses } from './ended.consents.js';
import { mostAtOnce, type Ended } from './ended.js';
import type { RetentionActTable } from './retention.table.js';

type Kind = RetentionActTable['kind'];

/** In this order: whoever's use log is still kept is not forgotten, and complaints go before what they are about. */
const kinds: Readonly<Record<Kind, Ended>> = {
  uses: endedUses,
  consents: endedSubjects,
  complaints: endedComplaints,
  cases: endedApplications,
  letters: endedLetters,
  readings: endedReadings,
};

/** Destroys every day what the law no longer makes the agency keep, and writes an act of it. */
export function planEndOfRetention(desk: Desk): void {
  const { runner, content } = desk.platform;
  runner.repeat('end-retention', 24 * 60, async () => {
    for (const agency of content.keys()) await endRetention(desk, agency);
  });
}

/** @returns how many records went: see the count of an act. */
export async function endRetention(desk: Desk, agency: string): Promise<number> {
  const { content, at } = desk.sight(agency, 'ru');
  const rules = content.on(at.today).agency.retention ?? [];
  let gone = 0;
  for (const [kind, ended] of Object.entries(kinds) as [Kind, Ended][]) {
    const rule = rules.find(({ id }) => id === kind);
    if (!rule) continue;
    const day = yearsBefore(at.today, rule.years);
    const law = `${rule.law.act}, ${rule.law.article}`;
    const act = { agency, at: at.now, kind, ended_before: day, law };
    for (let count = mostAtOnce; count === mostAtOnce; gone += count)
      count = await destroy(desk, ended(agency, startOf(at.timeZone, day)), act);
  }
  // What cases carried is nobody's now: its bytes go too.
  await desk.platform.uploads.sweep();
  return gone;
}

type Act = Omit<RetentionActTable, 'id' | 'count'>;

/** Destroys and writes the act in one statement: there is no act without the deed, nor the other way round. */
async function destroy(
  { platform: { database } }: Desk,
  gone: ReturnType<Ended>,
  { agency, at, kind, ended_before: day, law }: Act,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    WITH ${gone}
    INSERT INTO retention_act (agency, id, at, kind, ended_before, count, law)
    SELECT ${agency}, ${makeId()}, ${at}, ${kind}, ${day}, count(*), ${law}
    FROM gone HAVING count(*) > 0 RETURNING count`.execute(database.db);
  return rows[0]?.count ?? 0;
}
