import type { CaseRecord } from './case.record.js';

/** The version in quotes: what `If-Match` of a command repeats. */
export const etagOf = ({ row }: { readonly row: Pick<CaseRecord['row'], 'version'> }): string =>
  `"${row.version}"`;

const pausing: ReadonlySet<string> = new Set(['suspended', 'returned']);

/**
 * Whether the reader has this version already. A paused case is never the
 * same: "if you fix it today" is another day every day.
 */
export const isKnown = (
  row: Pick<CaseRecord['row'], 'state' | 'version'>,
  ifNoneMatch: string | undefined,
): boolean =>
  !pausing.has(row.state) &&
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etagOf({ row }));

/** The version of an `If-Match`. */
export const versionOf = (ifMatch: string | undefined): number | undefined => {
  const version = /^"(\d{1,9})"$/.exec(ifMatch ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
};
