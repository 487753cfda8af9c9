import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { headerNames, type UploadPlace } from '@zabota/contract';
import { afterAll } from 'vitest';
import { folderStore } from '../../files/drive-store.js';
import { buildTestApp, type TestAppOptions } from '../../testing/test-app.js';

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const base = '/v1/agencies/inspection/uploads';

/** The service with its files in a folder that a test may look into, and a client that sends files to it. */
export async function prepareUploads(options: TestAppOptions = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'zabota-uploads-'));
  const test = await buildTestApp({ files: await folderStore(folder), ...options });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const announce = async (name: string, size: number, hash?: string): Promise<UploadPlace> => {
    const payload = { name, size, ...(hash && { sha256: hash }) };
    return (await test.app.inject({ method: 'POST', url: base, payload })).json();
  };
  const put = ({ id, token }: UploadPlace, bytes: Buffer) =>
    test.app.inject({
      method: 'PUT',
      url: `${base}/${id}`,
      payload: bytes,
      headers: { 'content-type': 'application/octet-stream', [headerNames.upload]: token },
    });
  const send = async (name: string, bytes: Buffer) =>
    put(await announce(name, bytes.length, sha256(bytes)), bytes);
  return { ...test, folder, base, announce, put, send };
}
