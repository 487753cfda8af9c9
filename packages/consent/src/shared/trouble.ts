import { button, ConnectionError, msg, notice, ProblemError } from '@zabota/core';

/** What went wrong, so that a person knows what to do; the service's own words where it has them. */
export function explain(error: unknown): string {
  if (error instanceof ProblemError) return error.message;
  return error instanceof ConnectionError && error.fault === 'offline'
    ? msg('There is no network now. Nothing is lost: please try again when it is back.')
    : msg('We cannot reach the service now. Nothing is lost: please try again in a minute.');
}

/** Something could not be had or sent, and the way to try again. */
export const trouble = (error: unknown, onRetry: () => void, title?: string) =>
  notice({
    kind: 'late',
    ...(title && { title }),
    body: explain(error),
    actions: button({ label: msg('Try again'), kind: 'quiet', onClick: onRetry }) as never,
  });
