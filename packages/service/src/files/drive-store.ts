import { mkdir } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Config } from '../config/config.js';
import { ConfigurationError } from '../config/setting.js';
import type { FileStore } from './file-store.js';

/** Files in a folder of this machine, readable by the service only. */
export async function folderStore(folder: string): Promise<FileStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return storeOn(new Disk(new FSDriver({ location: folder, visibility: 'private' })));
}

/** Files in S3-compatible storage. Its client is loaded only where it is used. */
export async function bucketStore(config: Config): Promise<FileStore> {
  const { s3Endpoint: endpoint, s3Bucket: bucket = '', s3Region: region } = config;
  const { S3Driver } = await import('flydrive/drivers/s3').catch(() => {
    throw new ConfigurationError(
      'S3_ENDPOINT needs two packages more: run npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner.',
    );
  });
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
        visibility: 'private',
      }),
    ),
  );
}

export const openFileStore = (config: Config, folder: string): Promise<FileStore> =>
  config.s3Endpoint ? bucketStore(config) : folderStore(folder);

const probe = 'probe';

function storeOn(disk: Disk): FileStore {
  return {
    async write(key: string, content: Readable) {
      try {
        await disk.putStream(key, content);
      } catch (error) {
        await disk.delete(key).catch(() => undefined);
        throw unwrap(error);
      }
    },
    read: (key) => disk.getStream(key),
    move: (from, to) => disk.move(from, to),
    remove: (key) => disk.delete(key),
    async isReady() {
      await disk.put(probe, '');
      return true;
    },
  };
}

/** The drive wraps what really happened, for example that the disk is full. */
const unwrap = (error: unknown): unknown => (error as Error).cause ?? error;
