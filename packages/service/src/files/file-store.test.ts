import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config/config.js';
import { bucketStore, folderStore } from './drive-store.js';
import { startBucketServer } from './testing/bucket-server.js';

const root = await mkdtemp(path.join(tmpdir(), 'zabota-store-'));
const bucket = await startBucketServer();
afterAll(async () => {
  await bucket.stop();
  await rm(root, { recursive: true, force: true });
});

const config = readConfig({
  S3_ENDPOINT: bucket.endpoint,
  S3_BUCKET: 'zabota-files',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'k7Rq-long-random',
});

describe.each([
  ['a folder', await folderStore(path.join(root, 'files'))],
  ['S3-compatible storage', await bucketStore(config)],
])('files in %s', (_, store) => {
  const bytes = Buffer.from('Ответа нет уже месяц.'.repeat(1000));

  it('come back byte for byte, also after they were moved', async () => {
    await store.write('quarantine/a', Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]));
    await store.move('quarantine/a', 'kept/b');
    expect(Buffer.concat(await (await store.read('kept/b')).toArray())).toEqual(bytes);
  });

  it('go for good, and may be removed twice', async () => {
    await store.write('kept/c', Readable.from([bytes]));
    await store.remove('kept/c');
    await store.remove('kept/c');
    await expect(store.read('kept/c').then((content) => content.toArray())).rejects.toThrow();
  });

  it('can be asked whether they can be written', async () => {
    expect(await store.isReady()).toBe(true);
  });
});

describe('the folder of files', () => {
  it('is open to the service alone', async () => {
    expect((await stat(path.join(root, 'files'))).mode & 0o777).toBe(0o700);
  });

  it('is never left by a name', async () => {
    const store = await folderStore(path.join(root, 'files'));
    await expect(store.write('../outside', Readable.from(['x']))).rejects.toThrow();
  });
});
