import type { OfferFunnel, OfferStage } from '@zabota/contract';
import { sql } from 'kysely';
import type { Desk } from '../case/desk.js';
import type { Sight } from '../case/case.view.js';
import { say } from '../content/words.js';
import { addDays, startOf } from '../deadline/local-date.js';
import { stages } from './transition.js';

/** A number of people below this could point at somebody. */
export const atLeast = 10;

/**
 * Holds small numbers back. Stages are nested – who confirmed had a draft – so
 * that the difference of two shown neighbours tells a number, too: where it
 * would be small, the later one is held back as well.
 */
export function holdBack(counts: readonly number[]): (number | null)[] {
  let shown: number | undefined;
  return counts.map((count) => {
    const isSmall = count < atLeast;
    const difference = shown === undefined ? 0 : shown - count;
    const tells = difference > 0 && difference < atLeast;
    if (isSmall || tells) return null;
    shown = count;
    return count;
  });
}

/** How many clients reached each of the six stages (A67). */
export async function readFunnel(
  { platform }: Desk,
  { content, at, lang }: Sight,
  agency: string,
  {
    from = addDays(at.today, -365),
    to = at.today,
  }: { readonly from?: string; readonly to?: string },
): Promise<OfferFunnel> {
  const begin = startOf(at.timeZone, from);
  const end = startOf(at.timeZone, addDays(to, 1));
  const { rows } = await sql<{ situation: string; stage: OfferStage; clients: number }>`
    SELECT o.situation, e.type AS stage, count(DISTINCT o.subject)::int AS clients
    FROM offer o JOIN offer_event e ON e.agency = o.agency AND e.offer_id = o.id
    WHERE o.agency = ${agency} AND NOT o.is_test AND o.created_at >= ${begin}
      AND o.created_at < ${end}
      AND e.type IN (${sql.join(stages.map((stage) => sql.lit(stage)))})
    GROUP BY o.situation, e.type`.execute(platform.database.db);
  const situations = [...content.on(at.today).situations.values()]
    .sort((one, other) => one.value.order - other.value.order)
    .map(({ id, value }) => {
      const countOf = (stage: OfferStage) =>
        rows.find((row) => row.situation === id && row.stage === stage)?.clients ?? 0;
      const shown = holdBack(stages.map(countOf));
      return {
        situation: { id, title: say(value.title, lang) },
        stages: stages.map((stage, index) => ({ stage, clients: shown[index] ?? null })),
      };
    });
  return { from, to, atLeast, situations };
}
