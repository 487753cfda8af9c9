import type { FileClaim, UploadedFile } from '@zabota/contract';
import { fileEndings, fileSize, filesPerSubmission } from '@zabota/contract/limits.js';

/** One chosen file and where it stands. */
export interface FileItem {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed';
  /** Share that was sent, from 0 to 1. */
  readonly progress: number;
  /** What went wrong and how to mend it. */
  readonly problem?: string;
  /** False when another try cannot help, such as for a kind that is not taken. */
  readonly canRetry?: boolean;
  readonly uploaded?: UploadedFile;
}

/** The bytes behind an item, the attempt under way, and how to take back what has arrived. */
export interface CarriedFile {
  readonly file: File;
  attempt?: AbortController | undefined;
  forget?: () => void;
}

/** Why a file is not taken, seen before any byte is sent. */
export type FileFault = 'too-many' | 'too-large' | 'empty' | 'kind-not-taken';

/** The fault of a file that can be seen from here; the service looks inside too. */
export function faultOf(file: { readonly name: string; readonly size: number }, before: number) {
  if (before >= filesPerSubmission) return 'too-many' satisfies FileFault;
  if (file.size > fileSize) return 'too-large' satisfies FileFault;
  if (file.size === 0) return 'empty' satisfies FileFault;
  const ending = file.name.split('.').pop()?.toLowerCase() ?? '';
  return (fileEndings as readonly string[]).includes(ending)
    ? undefined
    : ('kind-not-taken' satisfies FileFault);
}

/** The manifest of a submission: every file that arrived. */
export const claimsOf = (items: readonly FileItem[]): FileClaim[] =>
  items.flatMap(({ uploaded }) =>
    uploaded ? [{ upload: uploaded.id, size: uploaded.size, sha256: uploaded.sha256 }] : [],
  );
