import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from '../config/config.js';
import type { FileStore } from './file-store.js';
import { settle, writeOutFolder } from './settle.js';

/** Files in a folder of this machine, readable by the service only. */
export async function folderStore(folder: string): Promise<FileStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeOutFolder(path.dirname(folder));
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return {
    ...storeOn(disk, straight),
    async move(from, to) {
      await disk.move(from, to);
      await settle(folder, path.join(folder, to));
    },
  };
}

/** Files in S3-compatible storage. Its client is loaded only where it is used. */
export async function bucketStore(config: Config): Promise<FileStore> {
  const { s3Endpoint: endpoint, s3Bucket: bucket = '', s3Region: region } = config;
  const { S3Driver } = await import('flydrive/drivers/s3');
  const credentials = {
    accessKeyId: config.s3AccessKey ?? '',
    secretAccessKey: config.s3SecretKey ?? '',
  };
  return storeOn(
    new Disk(
      new S3Driver({
        endpoint,
        bucket,
        region,
        credentials,
        forcePathStyle: true,
        supportsACL: false,
        // Not every storage that speaks S3 knows the newer checksums.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        visibility: 'private',
      }),
    ),
    gathered,
  );
}

export const openFileStore = (config: Config, folder: string): Promise<FileStore> =>
  config.s3Endpoint ? bucketStore(config) : folderStore(folder);

const probe = 'probe';

type Put = (disk: Disk, key: string, content: Readable) => Promise<void>;

const straight: Put = (disk, key, content) => disk.putStream(key, content);

/**
 * A bucket wants to know the length before the first byte, and a stream that
 * breaks off must not reach it at all: the file is gathered here first.
 */
const gathered: Put = async (disk, key, content) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'zabota-'));
  const file = path.join(folder, 'file');
  try {
    await pipeline(content, createWriteStream(file, { mode: 0o600 }));
    const { size: contentLength } = await stat(file);
    await disk.putStream(key, createReadStream(file), { contentLength });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

function storeOn(disk: Disk, put: Put): FileStore {
  return {
    async write(key, content) {
      try {
        await put(disk, key, content);
      } catch (error) {
        await disk.delete(key).catch(() => undefined);
        throw unwrap(error);
      }
    },
    read: (key) => disk.getStream(key),
    move: (from, to) => disk.move(from, to),
    remove: (key) => disk.delete(key),
    async isReady() {
      await disk.put(probe, 'ready');
      return true;
    },
  };
}

/** The drive wraps what really happened, for example that the disk is full. */
const unwrap = (error: unknown): unknown => (error as Error).cause ?? error;
