import { filesPerSubmission, fileSize } from '@zabota/contract/limits.js';
import { ConnectionError, ProblemError } from '../client/errors.js';
import { isTransient } from '../client/retry.js';
import { formatBytes } from '../language/bytes.js';
import { msg, str } from '../language/localize.js';
import type { FileFault, FileItem } from './file-item.js';

/** How to mend a file that was not taken. */
export function faultMessage(fault: FileFault): string {
  const most = formatBytes(fileSize);
  switch (fault) {
    case 'too-many':
      return msg(str`There is room for ${filesPerSubmission} files. Remove one to add this one.`);
    case 'too-large':
      return msg(str`This file is larger than ${most}. Send a smaller one, or send it in parts.`);
    case 'empty':
      return msg('There is nothing in this file. Please check it and choose it again.');
    case 'kind-not-taken':
      return msg('We cannot open files of this kind. Send it as PDF or JPG.');
  }
}

/** What an upload that failed comes to: how to mend it, and whether another try can help. */
export const failureOf = (error: unknown): Partial<FileItem> => ({
  state: 'failed',
  problem: uploadMessage(error),
  canRetry: !(error instanceof ProblemError) || isTransient(error),
});

/** The service's own words where it has them. */
function uploadMessage(error: unknown): string {
  if (error instanceof ProblemError) return error.message;
  return error instanceof ConnectionError && error.fault === 'offline'
    ? msg('There is no network now. The file is still chosen: try again when you are back online.')
    : msg('The file did not get through. It is still chosen: try again.');
}
