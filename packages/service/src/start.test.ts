import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from './config/config.js';
import { readContent } from './content/read-content.js';
import { postmasterOf } from './database/embedded/testing/embedded.js';
import { start } from './start.js';

const folder = await mkdtemp(path.join(tmpdir(), 'zabota-start-'));
await chmod(folder, 0o711);
afterAll(() => rm(folder, { recursive: true, force: true }));

const config = (change: Record<string, string> = {}) =>
  readConfig({ PORT: '0', ZABOTA_DATA: folder, ZABOTA_LOG: 'silent', ...change });

const content = await readContent(config());

describe('the service', () => {
  it('starts from an empty folder, says that it is not ready when asked to stop, and stops in time', async () => {
    const service = await start(config(), content);
    const { port } = service.app.server.address() as AddressInfo;
    const ready = () => fetch(`http://127.0.0.1:${port}/health/ready`);
    expect((await ready()).status).toBe(200);
    service.app.platform.readiness.stop();
    const leaving = await ready();
    expect(leaving.status).toBe(503);
    expect(leaving.headers.get('connection')).toBe('close');
    await service.stop();
    await expect(ready()).rejects.toThrow();
  });

  it('keeps its keys over a restart', async () => {
    const first = await start(config(), content);
    const key = first.app.platform.ring.key('wrap');
    await first.stop();
    const second = await start(config(), content);
    expect(second.app.platform.ring.key('wrap').equals(key)).toBe(true);
    await second.stop();
  });

  it('goes on when its PostgreSQL alone dies: not ready, ready again, and its jobs are done', async () => {
    const service = await start(config(), content);
    const { jobs, runner, readiness } = service.app.platform;
    const done: string[] = [];
    runner.handle('count', async ({ payload }) => void done.push(String(payload['name'])));
    const add = (name: string, wait: number) =>
      jobs.add({
        agency: 'inspection',
        kind: 'count',
        dedupeKey: name,
        payload: { name },
        runAt: new Date(Date.now() + wait),
      });
    await add('asked before', 1500);
    process.kill(await postmasterOf(folder), 'SIGKILL');
    await expect.poll(() => readiness.check()).toMatchObject({ database: false, accepting: true });
    await expect.poll(() => readiness.check()).toMatchObject({ database: true });
    await add('asked after', 0);
    await expect.poll(() => [...done].sort()).toEqual(['asked after', 'asked before']);
    await service.stop();
    await expect(postmasterOf(folder)).rejects.toThrow();
  });

  it('answers a busy port with one sentence and leaves nothing running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const busy = start(config({ PORT: String(port) }), content);
    await expect(busy).rejects.toThrow(
      `Port ${port} is busy: stop what uses it, or set PORT to another one.`,
    );
    await new Promise((resolve) => other.close(resolve));
    await (await start(config(), content)).stop();
  });
});
