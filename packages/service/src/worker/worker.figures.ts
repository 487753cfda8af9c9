import { sql } from 'kysely';
import type { Desk } from '../case/desk.js';
import type { Db } from '../database/database.js';
import { voiceOf } from '../feedback/feedback.view.js';
import { isSettled, quartersFrom } from '../satisfaction/period.js';
import { showAlone, showGroups } from '../satisfaction/suppression.js';
import { add, mask, nothing, type Tally } from '../satisfaction/tally.js';

export const workerJob = 'publish-worker-figures';

/** What is shown of one quarter: masked as everything that is published (decision 0016). */
export interface FrozenUnits {
  readonly total: Tally;
  readonly units: Readonly<Record<string, Tally>>;
}

/**
 * A quarter divided into units, with complementary suppression.
 *
 * @param byUnit Everybody who answered, by unit; those who named none under the empty name.
 * @param listed Units that are shown by name.
 */
export function freezeUnits(
  byUnit: Readonly<Record<string, Tally>>,
  listed: readonly string[],
  k: number,
): FrozenUnits {
  const groups = listed.map((unit) => byUnit[unit] ?? nothing);
  const others = Object.entries(byUnit)
    .filter(([unit]) => !listed.includes(unit))
    .reduce((sum, [, tally]) => add(sum, tally), nothing);
  const total = groups.reduce(add, others);
  const whole = showAlone(total, k);
  const shown = showGroups(groups, others, whole, k);
  return {
    total: mask(total, whole),
    units: Object.fromEntries(
      listed.map((unit, index) => [unit, mask(groups[index]!, shown[index]!)] as const),
    ),
  };
}

/** Freezes quarters of the agency's people that have settled; nothing is live. */
export class WorkerFigures {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get #db(): Db {
    return this.#desk.platform.database.db;
  }

  /** Every agency in turn; for the job. */
  async publishAll(): Promise<void> {
    for (const agency of this.#desk.platform.content.keys()) await this.publish(agency);
  }

  async publish(agency: string): Promise<void> {
    const { at, content } = this.#desk.sight(agency, 'ru');
    const edition = content.on(at.today);
    const listed = (edition.agency.units ?? []).map(({ id }) => id);
    const frozen = await this.frozen(agency);
    const first = await this.#firstMonth(agency);
    for (const quarter of first ? quartersFrom(first, at.today) : []) {
      if (frozen.has(quarter) || !isSettled(quarter, at.today)) continue;
      const groups = freezeUnits(
        await this.#count(agency, quarter),
        listed,
        voiceOf(edition).threshold,
      );
      await this.#db
        .insertInto('worker_period')
        .values({ agency, quarter, frozen_on: at.today, groups: JSON.stringify(groups) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }

  /** Newest first. */
  async frozen(agency: string): Promise<ReadonlyMap<string, FrozenUnits>> {
    const rows = await this.#db
      .selectFrom('worker_period')
      .select(['quarter', 'groups'])
      .where('agency', '=', agency)
      .orderBy('quarter', 'desc')
      .limit(40)
      .execute();
    return new Map(rows.map(({ quarter, groups }) => [quarter, JSON.parse(groups) as FrozenUnits]));
  }

  async #count(agency: string, quarter: string): Promise<Record<string, Tally>> {
    const { rows } = await sql<Record<'unit' | 'n' | 'scored' | 'satisfied' | 'scores', string>>`
      SELECT coalesce(unit, '') AS unit, count(*) AS n, count(score) AS scored,
        count(*) FILTER (WHERE score >= 4) AS satisfied, coalesce(sum(score), 0) AS scores
      FROM worker_answer WHERE agency = ${agency} AND quarter = ${quarter}
      GROUP BY unit`.execute(this.#db);
    return Object.fromEntries(
      rows.map(({ unit, n, scored, satisfied, scores }) => [
        unit,
        {
          ...nothing,
          n: Number(n),
          scored: Number(scored),
          satisfied: Number(satisfied),
          scores: Number(scores),
        },
      ]),
    );
  }

  /** The first month of the first quarter in which somebody answered. */
  async #firstMonth(agency: string): Promise<string | undefined> {
    const { rows } = await sql<{ quarter: string | null }>`
      SELECT min(quarter) AS quarter FROM worker_answer WHERE agency = ${agency}`.execute(this.#db);
    const quarter = rows[0]?.quarter;
    if (!quarter) return undefined;
    const month = String((Number(quarter.at(-1)) - 1) * 3 + 1).padStart(2, '0');
    return `${quarter.slice(0, 4)}-${month}`;
  }
}
