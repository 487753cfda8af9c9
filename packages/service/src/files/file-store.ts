import type { Readable } from 'node:stream';

/** Where the bytes of files lie: a folder by default, S3-compatible storage by configuration. */
export interface FileStore {
  /** Writes a stream to its end; a broken stream leaves nothing behind. */
  write(key: string, content: Readable): Promise<void>;
  read(key: string): Promise<Readable>;
  /** Moves a file to where it stays: what was moved is there after a power cut too. */
  move(from: string, to: string): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(key: string): Promise<void>;
  /** Whether files can be written now. */
  isReady(): Promise<boolean>;
}
