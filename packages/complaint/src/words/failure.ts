import { failureWords, msg } from '@zabota/core';

/** For those who listen: first that nothing was sent. */
export const notSentWords = (error: unknown): string =>
  `${msg('The complaint is not sent yet')}. ${failureWords(error)}`;
