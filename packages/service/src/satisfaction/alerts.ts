import type { SatisfactionAlert } from '@zabota/contract';
import { sql, type Selectable } from 'kysely';
import type { Desk } from '../case/desk.js';
import type { Sight } from '../case/case.view.js';
import { say } from '../content/words.js';
import type { Db } from '../database/database.js';
import { makeId } from '../database/id.js';
import { voiceOf } from '../feedback/feedback.view.js';
import type { SatisfactionAlertTable } from './satisfaction.tables.js';
import { wilson } from './wilson.js';

export const alertJob = 'watch-satisfaction';
/** How often we look. */
export const lookMinutes = 5;

const hour = 3_600_000;
/** How long a service is not named again. */
const restHours = 2;
const recentHours = 24;
const baseDays = 28;

type AlertRow = Selectable<SatisfactionAlertTable>;

/** How many answered with a score, and how many of them are satisfied. */
export interface Scored {
  readonly n: number;
  readonly satisfied: number;
}

/**
 * Whether satisfaction has dropped: the 95 % Wilson intervals (satisfaction.md) do not meet. Two
 * intervals that do not meet are a stricter test than one at 5 %, which suits a look every five
 * minutes.
 *
 * @param fewest Answers on either side below which nothing is said: a few people are no trend.
 */
export const hasDropped = (now: Scored, before: Scored, fewest: number): boolean =>
  now.n >= fewest &&
  before.n >= fewest &&
  wilson(now.satisfied, now.n).high < wilson(before.satisfied, before.n).low;

/** Notices drops of satisfaction and keeps them for the agency's people. */
export class Alerts {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get #db(): Db {
    return this.#desk.platform.database.db;
  }

  /** Every agency in turn; for the job. What it has noticed stands in the table: a restart forgets nothing. */
  async lookAtAll(): Promise<void> {
    for (const agency of this.#desk.platform.content.keys()) await this.look(agency);
  }

  async look(agency: string): Promise<void> {
    const now = this.#desk.platform.clock.now();
    const { content, at } = this.#desk.sight(agency, 'ru');
    const { threshold } = voiceOf(content.on(at.today));
    for (const { service, recent, base } of await this.#count(agency, now))
      if (hasDropped(recent, base, threshold)) await this.#note(agency, service, now, recent, base);
  }

  /** Newest first. */
  async list(agency: string): Promise<AlertRow[]> {
    return this.#db
      .selectFrom('satisfaction_alert')
      .selectAll()
      .where('agency', '=', agency)
      .orderBy('id', 'desc')
      .limit(100)
      .execute();
  }

  /** The last day and the four weeks before it; when an answer came is known by its id alone. */
  async #count(agency: string, now: Date) {
    const from = firstIdAt(new Date(now.getTime() - recentHours * hour - baseDays * 24 * hour));
    const since = sql`id >= ${firstIdAt(new Date(now.getTime() - recentHours * hour))}`;
    const { rows } = await sql<Record<'n' | 'good' | 'allN' | 'allGood' | 'service', string>>`
      SELECT service, count(*) FILTER (WHERE ${since}) AS n, count(*) AS "allN",
        count(*) FILTER (WHERE ${since} AND score >= 4) AS good,
        count(*) FILTER (WHERE score >= 4) AS "allGood"
      FROM feedback
      WHERE agency = ${agency} AND id >= ${from} AND is_counted AND kind = 'rating'
        AND service IS NOT NULL AND score IS NOT NULL
      GROUP BY service`.execute(this.#db);
    return rows.map(({ service, ...counts }) => {
      const recent = { n: Number(counts.n), satisfied: Number(counts.good) };
      const base = {
        n: Number(counts.allN) - recent.n,
        satisfied: Number(counts.allGood) - recent.satisfied,
      };
      return { service, recent, base };
    });
  }

  async #note(agency: string, service: string, now: Date, recent: Scored, base: Scored) {
    const restSince = new Date(now.getTime() - restHours * hour);
    await sql`
      INSERT INTO satisfaction_alert (agency, id, service, at, now_n, now_satisfied, before_n, before_satisfied)
      SELECT ${agency}, ${makeId()}::uuid, ${service}, ${now}::timestamptz, ${recent.n}::int,
        ${recent.satisfied}::int, ${base.n}::int, ${base.satisfied}::int
      WHERE NOT EXISTS (SELECT 1 FROM satisfaction_alert
        WHERE agency = ${agency} AND service = ${service} AND at > ${restSince})`.execute(this.#db);
  }
}

/** The least UUIDv7 of a moment: ids are ordered by the time in which they were made. */
function firstIdAt(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

export function viewAlert(row: AlertRow, { content, at, lang }: Sight): SatisfactionAlert {
  const title = content.on(at.today).services.get(row.service)?.value.title ?? { ru: row.service };
  return {
    id: row.id,
    at: row.at.toISOString(),
    service: { id: row.service, title: say(title, lang) },
    now: { n: row.now_n, satisfied: wilson(row.now_satisfied, row.now_n) },
    before: { n: row.before_n, satisfied: wilson(row.before_satisfied, row.before_n) },
  };
}
