import { ConnectionError, msg, ProblemError } from '@zabota/core';

/** A sentence for people: the service's own, where it could say one. */
export const failureWords = (error: unknown): string => {
  if (error instanceof ProblemError) return error.message;
  return error instanceof ConnectionError && error.fault === 'offline'
    ? msg('There is no network on this device now.')
    : msg('The service cannot be reached right now.');
};

/** The same for those who listen: first that nothing was sent. */
export const notSentWords = (error: unknown): string =>
  `${msg('The complaint is not sent yet')}. ${failureWords(error)}`;
