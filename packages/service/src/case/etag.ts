import type { CaseRecord } from './case.record.js';

/** The version in quotes: what `If-Match` of a command repeats. */
export const etagOf = ({ row }: Pick<CaseRecord, 'row'>): string => `"${row.version}"`;

/**
 * Whether the reader has this version already. A paused case is never the
 * same: "if you fix it today" is another day every day.
 */
export const isKnown = (record: CaseRecord, ifNoneMatch: string | undefined): boolean =>
  !record.decision.stop &&
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etagOf(record));

/** The version of an `If-Match`. */
export const versionOf = (ifMatch: string | undefined): number | undefined => {
  const version = /^"(\d{1,9})"$/.exec(ifMatch ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
};
