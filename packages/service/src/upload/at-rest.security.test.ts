import { readlinkSync } from 'node:fs';
import { open, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { eraseSubject } from '../testing/erase-subject.js';
import { makeId } from '../database/id.js';
import { bucketStore } from '../files/drive-store.js';
import { startBucketServer } from '../files/testing/bucket-server.js';
import { readConfig } from '../config/config.js';
import { prepareUploads } from './testing/upload-client.js';
import { claiming, claimsOf } from './upload.store.js';

const secret = 'Паспорт 45 08 123456, Ёлкина Анна';
const text = Buffer.from(`${secret}\n`.repeat(4000));

describe('the bytes of a file at rest', async () => {
  const { app, database, folder, send } = await prepareUploads();
  const { uploads } = app.platform;
  const kept = path.join(folder, 'kept/inspection');
  const stored = async () => {
    const before = new Set(await readdir(kept).catch(() => []));
    const { id } = (await send('паспорт.txt', text)).json<{ id: string }>();
    const name = (await readdir(kept)).find((one) => !before.has(one)) ?? '';
    return { id, file: path.join(kept, name) };
  };
  const read = async (id: string) =>
    Buffer.concat((await (await uploads.open('inspection', id))?.content.toArray()) ?? []);

  it('are sealed: whoever takes the disk away reads nothing', async () => {
    const { id, file } = await stored();
    const bytes = await readFile(file);
    expect(bytes.includes(Buffer.from(secret))).toBe(false);
    expect(bytes.includes(Buffer.from('Паспорт'))).toBe(false);
    expect((await read(id)).equals(text)).toBe(true);
  });

  it('are not given out when somebody changed them or put another file in their place', async () => {
    const [one, other] = [await stored(), await stored()];
    await writeFile(one.file, await readFile(other.file));
    await expect(read(one.id)).rejects.toThrow();
    const bytes = await readFile(other.file);
    await writeFile(other.file, bytes.subarray(0, 70_000));
    await expect(read(other.id)).rejects.toThrow();
  });

  it('are unreadable for good once the subject of their case is erased', async () => {
    const { id } = await stored();
    const owner = makeId();
    await claiming(claimsOf('inspection', [id], owner)).execute(database.db);
    await eraseSubject(database.db, 'inspection', owner);
    expect(await uploads.open('inspection', id)).toBeUndefined();
  });

  it('are written out with every folder that leads to them before the client hears of it', async () => {
    const handle = await open(folder, 'r');
    const sync = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'sync');
    await handle.close();
    const writtenOut: string[] = [];
    sync.mockImplementation(async function (this: typeof handle) {
      writtenOut.push(readlinkSync(`/proc/self/fd/${this.fd}`));
    });
    const { file } = await stored();
    sync.mockRestore();
    expect(writtenOut).toEqual([file, kept, path.join(folder, 'kept'), folder]);
  });
});

describe('the bytes of a file in S3-compatible storage', async () => {
  const bucket = await startBucketServer();
  const files = await bucketStore(
    readConfig({
      S3_ENDPOINT: bucket.endpoint,
      S3_BUCKET: 'zabota-files',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'k7Rq-long-random',
    }),
  );
  const { app, send } = await prepareUploads({ files });

  it('are sealed there too, and come back as they were', async () => {
    const { id } = (await send('паспорт.txt', text)).json<{ id: string }>();
    const all = Buffer.concat([...bucket.objects.values()]);
    expect(all.length).toBeGreaterThan(text.length);
    expect(all.includes(Buffer.from(secret))).toBe(false);
    const opened = await app.platform.uploads.open('inspection', id);
    expect(opened?.size).toBe(text.length);
    expect(Buffer.concat((await opened?.content.toArray()) ?? []).equals(text)).toBe(true);
    await bucket.stop();
  });
});
