import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { endConnectionsWhenStopping } from './end-connections.js';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

async function begin(times?: { readonly silent: number; readonly busy: number }) {
  const app = Fastify();
  const readiness = { isStopping: false };
  endConnectionsWhenStopping(app, readiness, times);
  let answer = (_: string): void => undefined;
  app.get('/slow', () => new Promise<string>((resolve) => (answer = resolve)));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  /** A connection on which these words have been sent. */
  const open = async (words = '') => {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    socket.on('error', () => undefined);
    sockets.push(socket);
    const ended = new Promise<unknown>((resolve) => socket.once('close', resolve));
    const [ours] = (await once(app.server, 'connection')) as [Socket];
    socket.write(words);
    await expect.poll(() => ours.bytesRead).toBe(words.length);
    return { socket, ended };
  };
  return { app, readiness, open, answer: (words: string) => answer(words) };
}

const get = 'GET /slow HTTP/1.1\r\nHost: localhost\r\n';

describe('connections of a service that stops', () => {
  it('end where nothing was said on them: browsers open such ahead of need', async () => {
    const { app, open } = await begin({ silent: 10, busy: 600_000 });
    const { ended } = await open();
    await app.close();
    await ended;
  });

  it('bring the answer that is under way, and end with it', async () => {
    const { app, readiness, open, answer } = await begin({ silent: 10, busy: 600_000 });
    const asked = once(app.server, 'request');
    const { socket } = await open(`${get}\r\n`);
    await asked;
    let said = '';
    socket.on('data', (words: string) => (said += words));
    readiness.isStopping = true;
    const closed = app.close();
    await wait(50);
    answer('the answer');
    await closed;
    await expect.poll(() => said).toMatch(/connection: close[^]*the answer$/);
  });

  it('end after the grace where a request never comes to its end', async () => {
    const { app, open } = await begin({ silent: 10_000, busy: 100 });
    const { ended } = await open(get);
    await app.close();
    await ended;
  });
});
