import { msg } from '../language/localize.js';
import { ConnectionError, ProblemError } from './errors.js';

/** What went wrong, as a sentence for people: the service's own, where it could say one. */
export const failureWords = (error?: unknown): string => {
  if (error instanceof ProblemError) return error.message;
  return error instanceof ConnectionError && error.fault === 'offline'
    ? msg('There is no network on this device now.')
    : msg('The service cannot be reached right now.');
};
