import { limits } from '@zabota/contract';
import type { CaseRow, EventRecord } from './case.record.js';
import type { Doer } from './case.rows.js';

/** Every case begins with it. */
export const filed = 'filed';

const client = 'client';

/** Whether all that the first event would say stands in the row of the case: then it is not written. */
export const followsFromRow = ({ channel }: Pick<CaseRow, 'channel'>, doer: Doer): boolean =>
  doer.actor === client && doer.channel === channel;

/**
 * A page of history with the first event, where that one follows from the row of the case.
 *
 * @param page Newest first; numbers have no gaps.
 * @param before Number below which the page was asked for.
 */
export function withFirst(
  page: readonly EventRecord[],
  { filed_at, channel }: Pick<CaseRow, 'filed_at' | 'channel'>,
  before: number,
): readonly EventRecord[] {
  const oldest = page.at(-1)?.seq ?? before;
  if (oldest !== 2 || page.length === limits.historyPage) return page;
  const at = filed_at.toISOString();
  return [...page, { seq: 1, type: filed, at, actor: client, channel, parameters: {} }];
}
