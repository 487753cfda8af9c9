import { sql } from 'kysely';
import type { Db } from '../database/database.js';
import type { Month } from './period.js';
import { add, nothing, type Tally } from './tally.js';

/** Everybody who answered about one service in one month, by segment and outcome. */
export interface Counted {
  readonly service: string;
  readonly month: Month;
  readonly segment: string | null;
  readonly outcome: string | null;
  readonly tally: Tally;
}

type Row = Omit<Counted, 'tally'> & Record<keyof Omit<Tally, 'drivers' | 'invited'>, string>;

/** Ratings that count, of one agency and some months. Everything published starts here. */
const ratings = (agency: string, months: readonly Month[]) => sql`
  FROM feedback
  WHERE agency = ${agency} AND month IN (${sql.join(months)}) AND is_counted
    AND kind = 'rating' AND service IS NOT NULL AND (score IS NOT NULL OR need IS NOT NULL)`;

/** Counts the answers and invitations of some months, each in one pass of the database. */
export async function countAnswers(
  db: Db,
  agency: string,
  months: readonly Month[],
): Promise<Counted[]> {
  const [answers, drivers, invitations] = await Promise.all([
    sql<Row>`
      SELECT service, month, segment, outcome, count(*) AS n, count(score) AS scored,
        count(*) FILTER (WHERE score >= 4) AS satisfied, coalesce(sum(score), 0) AS scores,
        count(need) AS needed, count(*) FILTER (WHERE need = 'yes') AS yes,
        count(*) FILTER (WHERE need = 'partly') AS partly, count(effort) AS efforts,
        count(*) FILTER (WHERE is_easy) AS easy, coalesce(sum(effort), 0) AS effort,
        count(*) FILTER (WHERE was_invited) AS answered
      ${ratings(agency, months)}
      GROUP BY service, month, segment, outcome`.execute(db),
    sql<{ service: string; month: Month; driver: string; good: string; bad: string }>`
      SELECT service, month, driver, sum(good) AS good, sum(bad) AS bad FROM (
        SELECT service, month, unnest(good) AS driver, 1 AS good, 0 AS bad
          ${ratings(agency, months)} AND good <> '{}'
        UNION ALL
        SELECT service, month, unnest(bad), 0, 1
          ${ratings(agency, months)} AND bad <> '{}') AS said
      GROUP BY service, month, driver`.execute(db),
    sql<{ service: string; month: Month; invited: string }>`
      SELECT service, month, count(*) AS invited FROM feedback_invitation
      WHERE agency = ${agency} AND month IN (${sql.join(months)}) AND service IS NOT NULL
      GROUP BY service, month`.execute(db),
  ]);
  // Drivers and invitations know neither segment nor outcome: they count in the group of nobody in particular.
  const extra = { segment: null, outcome: null };
  return [
    ...answers.rows.map(({ service, month, segment, outcome, ...row }) => {
      const numbers = Object.entries(row).map(([name, text]) => [name, Number(text)]);
      const tally = { ...nothing, ...(Object.fromEntries(numbers) as Partial<Tally>) };
      return { service, month, segment, outcome, tally };
    }),
    ...drivers.rows.map(({ service, month, driver, good, bad }) => {
      const counts = { [driver]: [Number(good), Number(bad)] as const };
      return { service, month, ...extra, tally: { ...nothing, drivers: counts } };
    }),
    ...invitations.rows.map(({ service, month, invited }) => ({
      service,
      month,
      ...extra,
      tally: { ...nothing, invited: Number(invited) },
    })),
  ];
}

/** The sum of what fits. */
export const sumOf = (counted: readonly Counted[], fits: (one: Counted) => boolean): Tally =>
  counted.reduce((sum, one) => (fits(one) ? add(sum, one.tally) : sum), nothing);
