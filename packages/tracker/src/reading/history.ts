import type { CaseEvent } from '@zabota/contract';
import { historyPage } from '@zabota/contract/limits.js';
import { localDate } from './dates.js';

/** Events of one day, newest first. */
export interface Day {
  readonly date: string;
  readonly events: readonly CaseEvent[];
}

/** Groups events by the day they happened on where the agency works; the order is kept. */
export function groupByDay(events: readonly CaseEvent[], timeZone: string): Day[] {
  const days: { date: string; events: CaseEvent[] }[] = [];
  for (const event of events) {
    const date = localDate(timeZone, event.at);
    const last = days.at(-1);
    if (last?.date === date) last.events.push(event);
    else days.push({ date, events: [event] });
  }
  return days;
}

/**
 * Puts a fresh head of the history over what was read before, newest first.
 *
 * When a whole page passed unseen (the device slept) there may be a hole
 * between the two: the old part is dropped then, to be read again on demand.
 */
export function mergeHistory(
  known: readonly CaseEvent[],
  latest: readonly CaseEvent[],
): CaseEvent[] {
  const oldest = latest.at(-1)?.seq ?? 0;
  const mayHaveHole = latest.length >= historyPage && (known[0]?.seq ?? 0) < oldest;
  return mayHaveHole ? [...latest] : [...latest, ...known.filter(({ seq }) => seq < oldest)];
}

/** Events that a slow phone draws without a noticeable pause. */
const pageSize = 25;

/** Cuts the history into pages that are drawn, and laid out, one by one. */
export function cutIntoPages<Item>(items: readonly Item[], size: number = pageSize): Item[][] {
  const pages: Item[][] = [];
  // From the oldest end: a new event then changes the first piece only.
  for (let end = items.length; end > 0; end -= size) {
    pages.unshift(items.slice(Math.max(0, end - size), end));
  }
  return pages;
}
