import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findLeftBehind } from './postmaster.js';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A message of PostgreSQL: its letter, its length, what it says. */
function message(letter: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** What a connection meets: a refusal with its code, a cut, or a welcome. */
type Meeting = '57P03' | '28P01' | 'cut' | 'welcome';

const refusal = (code: string) => message('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mno\0\0`));
const welcome = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]);

/** A server that meets one connection after another in these ways, the last way for good. */
async function leftBehind(meetings: readonly Meeting[], pid = process.pid) {
  let asked = 0;
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      const meeting = meetings[asked] ?? meetings.at(-1) ?? 'welcome';
      asked += 1;
      if (meeting === 'welcome') socket.write(welcome);
      else if (meeting === 'cut') socket.destroy();
      else socket.end(refusal(meeting));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const cluster = await mkdtemp(path.join(tmpdir(), 'zabota-left-behind-'));
  ends.push(() => rm(cluster, { recursive: true }));
  await writeFile(
    path.join(cluster, 'postmaster.pid'),
    [pid, cluster, '1790000000', port, '', '127.0.0.1', '', 'ready'].join('\n'),
  );
  return { cluster, port, asked: () => asked };
}

describe('a server that was left behind', () => {
  it('is asked again while it cuts connections and recovers, and taken over then', async () => {
    const { cluster, port, asked } = await leftBehind(['cut', '57P03', 'cut', '57P03', 'welcome']);
    expect(await findLeftBehind(cluster, 'secret')).toEqual({ pid: process.pid, port });
    expect(asked()).toBe(5);
  });

  it('is not waited for longer than was said: one sentence names it and says what to do', async () => {
    const { cluster } = await leftBehind(['57P03']);
    await expect(findLeftBehind(cluster, 'secret', { patience: 300 })).rejects.toThrow(
      `PostgreSQL of an earlier start (process ${process.pid}) does not take connections yet: let it finish its work, and start again in some minutes.`,
    );
  });

  it('is not waited for any longer when the service is told to stop meanwhile', async () => {
    const { cluster, asked } = await leftBehind(['57P03']);
    const stopping = new AbortController();
    const found = findLeftBehind(cluster, 'secret', { signal: stopping.signal });
    await expect.poll(asked).toBeGreaterThan(1);
    stopping.abort(new Error('stopping'));
    await expect(found).rejects.toThrow('stopping');
  });

  it('is waited for while it stops, and then another may take its place', async () => {
    const stopping = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 300)']);
    const { cluster } = await leftBehind(['57P03'], stopping.pid);
    expect(await findLeftBehind(cluster, 'secret')).toBeUndefined();
    expect(await readdir(cluster)).toEqual([]);
  });

  it('is asked once when it does not know our password', async () => {
    const { cluster, asked } = await leftBehind(['28P01']);
    expect(await findLeftBehind(cluster, 'secret')).toBeUndefined();
    expect(asked()).toBe(1);
  });

  it('is not waited for where nothing listens: its number may have gone to another process', async () => {
    const { cluster } = await leftBehind(['57P03']);
    ends.shift()?.();
    const began = Date.now();
    expect(await findLeftBehind(cluster, 'secret')).toBeUndefined();
    expect(Date.now() - began).toBeLessThan(5000);
  });
});
