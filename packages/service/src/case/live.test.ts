import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LiveCases } from './live.js';
import { buildCaseApp, url } from './testing/case-app.js';

describe('a case that is watched', async () => {
  const app = await buildCaseApp();
  await app.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.app.server.address() as AddressInfo;

  const watch = async (number: string, headers: Record<string, string>) => {
    const stop = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}${url(`/cases/${number}/live`)}`, {
      headers,
      signal: stop.signal,
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (part: string) => {
      while (!text.includes(part)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`The stream ended with ${text}`);
        text += value;
      }
      return text;
    };
    return { response, until, stop: () => stop.abort() };
  };

  it('tells its version at once and each change soon after', async () => {
    const { number, client } = await app.application();
    const live = await watch(number, client.headers);
    expect(live.response.headers.get('content-type')).toContain('text/event-stream');
    expect(live.response.headers.get('cache-control')).toBe('no-store');
    await live.until('id: 1\nevent: case\ndata: {"version":1,"seq":1}\n\n');
    await app.command(number, { type: 'register' });
    await live.until('id: 2\nevent: case\ndata: {"version":2,"seq":2}\n\n');
    live.stop();
  });

  it('resumes: what was seen is not told again, what was missed is', async () => {
    const { number, client } = await app.application();
    await app.command(number, { type: 'register' });
    const missed = await watch(number, { ...client.headers, 'last-event-id': '1' });
    await missed.until('id: 2\n');
    missed.stop();
    const seen = await watch(number, { ...client.headers, 'last-event-id': '2' });
    await app.command(number, { type: 'withdraw' });
    expect(await seen.until('id: 3\n')).not.toContain('id: 2\n');
    seen.stop();
  });

  it('opens to its client alone', async () => {
    const { number } = await app.application();
    const stranger = await app.application();
    const foreign = await watch(number, stranger.client.headers);
    expect(foreign.response.status).toBe(404);
    expect((await watch(number, {})).response.status).toBe(401);
  });

  it('a reader that does not read is cut, and one whose time is over is let go', async () => {
    const { number } = await app.application();
    const { row } = (await app.record(number))!;
    const live = new LiveCases(app.database.db, {
      heartbeatMilliseconds: 1,
      pollMilliseconds: 1000,
    });
    const stuck = live.watch(row, { version: 1, seq: 1 }, undefined, 60_000);
    while (!stuck.destroyed) await pause(20);
    const over = live.watch(row, { version: 1, seq: 1 }, 1, 1);
    over.resume();
    await new Promise((resolve) => over.once('end', resolve));
    live.close();
  });
});
