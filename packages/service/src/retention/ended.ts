import type { RawBuilder } from 'kysely';

/** Most that goes in one statement: the others of the agency do not wait long for it. */
export const mostAtOnce = 1000;

/**
 * Parts of a statement that destroys what ended before an instant, at most
 * `mostAtOnce`; the part `gone` has a row for each.
 */
export type Ended = (agency: string, before: Date) => RawBuilder<unknown>;
