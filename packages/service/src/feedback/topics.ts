import type { ResponseCount, Topic } from '@zabota/contract';
import { sql } from 'kysely';
import type { Db } from '../database/database.js';
import { addDays } from '../deadline/local-date.js';

const days = 30;
/** Fewer mentions are chance, not a topic. */
const fewest = 3;

/**
 * What people speak about more and more: candidates for the registry of life
 * situations (A34). By the tags that staff give; words of people are sealed
 * and are not searched.
 */
export async function growingTopics(db: Db, agency: string, today: string): Promise<Topic[]> {
  const from = addDays(today, -days);
  const { rows } = await sql<{ tag: string; count: string; before: string }>`
    SELECT tag, count(*) FILTER (WHERE received_on > ${from}) AS count,
      count(*) FILTER (WHERE received_on <= ${from}) AS before
    FROM feedback, unnest(tags) AS tag
    WHERE agency = ${agency} AND received_on > ${addDays(today, -2 * days)}
    GROUP BY tag
    HAVING count(*) FILTER (WHERE received_on > ${from}) >= ${fewest}
    ORDER BY count(*) FILTER (WHERE received_on > ${from}) DESC, tag
    LIMIT 100`.execute(db);
  return rows.map(({ tag, ...row }) => {
    const [count, before] = [Number(row.count), Number(row.before)];
    const trend = count > before * 1.2 ? 'grows' : count < before * 0.8 ? 'falls' : 'same';
    return { id: tag, origin: 'tag', words: tag.replaceAll('-', ' '), count, before, trend };
  });
}

/** Invitations and answers by subject, instrument and month: the denominators behind every rate. */
export async function responseCounts(db: Db, agency: string): Promise<ResponseCount[]> {
  const { rows } = await sql<Record<keyof ResponseCount, string>>`
    SELECT subject, instrument, month, sum(invited) AS invited,
      sum("answeredOfInvited") AS "answeredOfInvited", sum(answered) AS answered
    FROM (
      SELECT subject, instrument, month, count(*) AS invited, 0 AS "answeredOfInvited", 0 AS answered
      FROM feedback_invitation WHERE agency = ${agency} GROUP BY subject, instrument, month
      UNION ALL
      SELECT subject, instrument, month, 0, count(*) FILTER (WHERE was_invited), count(*)
      FROM feedback WHERE agency = ${agency} GROUP BY subject, instrument, month) AS counted
    GROUP BY subject, instrument, month
    ORDER BY month DESC, subject, instrument
    LIMIT 5000`.execute(db);
  return rows.map(({ subject, instrument, month, ...counts }) => ({
    subject,
    instrument,
    month,
    invited: Number(counts.invited),
    answeredOfInvited: Number(counts.answeredOfInvited),
    answered: Number(counts.answered),
  }));
}

/** Answers of one month as CSV for analysis inside the agency: choices only, no words, no numbers of people. */
export async function exportMonth(db: Db, agency: string, month: string): Promise<string> {
  const rows = await db
    .selectFrom('feedback')
    .select([
      'month',
      'kind',
      'subject',
      'instrument',
      'score',
      'need',
      'effort',
      'segment',
      'outcome',
      'good',
      'bad',
      'state',
      'channel',
      'device',
      'is_counted',
    ])
    .where('agency', '=', agency)
    .where('month', '=', month)
    // Ordered by what they say, not by when they came: the order tells nothing.
    .orderBy('subject')
    .orderBy('score')
    .orderBy('client_id')
    .execute();
  const cell = (value: string | number | boolean | null | readonly string[]) =>
    typeof value === 'object' ? (value ?? []).join(' ') : String(value);
  const head =
    'month,kind,subject,instrument,score,need,effort,segment,outcome,good,bad,state,channel,device,counted';
  return [head, ...rows.map((row) => Object.values(row).map(cell).join(',')), ''].join('\r\n');
}
