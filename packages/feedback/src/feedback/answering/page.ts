import type { FeedbackPage } from '@zabota/contract';

/** Most characters of a selection that go along: a place on the page, not the page. */
const selectionLength = 500;
const pathLength = 300;

/**
 * Where on the site: the path and what the client had selected. Never a query
 * string or a fragment: they may carry a name, a number or a code.
 */
export function pageOf({ pathname }: Pick<Location, 'pathname'>, selection: string): FeedbackPage {
  const selected = selection.trim().replace(/\s+/g, ' ').slice(0, selectionLength).trim();
  return { path: pathname.slice(0, pathLength), ...(selected && { selection: selected }) };
}
