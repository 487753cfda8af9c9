import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createLog } from '../http/log.js';
import { buildTestApp, type TestAppOptions } from '../testing/test-app.js';

const url = '/v1/agencies/inspection/challenges';
const canary = 'Канарейкина';
const payload = JSON.stringify({ action: 'complaint', name: canary });

/** The head of a request, and a body of which the end never comes. */
const begun = [
  `POST ${url} HTTP/1.1`,
  'host: localhost',
  'content-type: application/json',
  `content-length: ${Buffer.byteLength(payload) + 1}`,
  '',
  payload,
].join('\r\n');

/** A service that says all it has to say. */
async function build(options: TestAppOptions = {}) {
  const lines: string[] = [];
  const log = createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) });
  const { app } = await buildTestApp({ log, ...options });
  return { app, lines };
}

/** As pino numbers them. */
const levels = { info: 30, error: 50 } as const;

const linesFrom = (lines: readonly string[], level: number) =>
  lines.filter((line) => (JSON.parse(line) as { level: number }).level >= level);

describe('a person who hangs up in the middle of a body', async () => {
  const { app, lines } = await build();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;

  it.each<[string, (socket: Socket) => unknown]>([
    ['closes the connection', (socket) => socket.destroy()],
    ['tears it', (socket) => socket.resetAndDestroy()],
  ])('and %s is no error of the service', async (_, hangUp) => {
    lines.length = 0;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(begun);
    const [request] = (await once(app.server, 'request')) as [IncomingMessage];
    // Its body is being read.
    await expect.poll(() => request.listenerCount('data')).toBe(1);
    hangUp(socket);
    await expect.poll(() => lines.join('')).toMatch(/"(hung up|unavailable)"/);
    expect(linesFrom(lines, levels.info)).toEqual([]);
    expect(lines.join('')).not.toContain(canary);
  });
});

describe('a database that hangs up', async () => {
  const lost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  const { app, lines } = await build({
    tenants: {
      find: () => {
        throw lost;
      },
    },
  });

  it('is an error of the service', async () => {
    lines.length = 0;
    const answer = await app.inject({ method: 'POST', url, payload: { action: 'complaint' } });
    expect(answer.json()).toMatchObject({ code: 'unavailable', status: 503 });
    expect(linesFrom(lines, levels.error).join('')).toMatch(/"code":"ECONNRESET".*"unavailable"/);
  });
});
