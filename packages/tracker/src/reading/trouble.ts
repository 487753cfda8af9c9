import { ConnectionError, msg, ProblemError } from '@zabota/core';

/** What went wrong, so that a person knows what to do; the service's own words where it has them. */
export function explainTrouble(error: unknown): string {
  if (error instanceof ProblemError) {
    switch (error.code) {
      case 'case-not-opened':
        return msg(
          'This number and this code do not open a case together. Please check both: they are on the receipt and in our letters.',
        );
      case 'access-expired':
        return msg(
          'You were away for a while, so we closed the case to keep it safe. Type the code to open it again.',
        );
      default:
        return error.message;
    }
  }
  return error instanceof ConnectionError && error.fault === 'offline'
    ? msg('There is no network now. We will go on by ourselves when it is back.')
    : msg('We cannot reach the service now. Nothing is lost: please try again in a minute.');
}
