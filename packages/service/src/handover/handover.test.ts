import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedbackStatus } from '@zabota/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { json, otherAgency, url } from '../case/testing/case-app.js';
import { buildVoiceApp } from '../feedback/testing/voice-app.js';
import { HttpOutsideSystem } from './http-outside-system.js';
import { fill, referenceIn } from './mapping.js';

interface Heard {
  readonly key: string;
  readonly authorization: string;
  readonly body: Record<string, string>;
}

/** A system of somebody else: a real server whose mood the test sets. */
async function openOutside() {
  const heard: Heard[] = [];
  let mood: (response: ServerResponse) => void = (response) => say(response, 201, { number: 77 });
  const server = createServer((request: IncomingMessage, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      const { 'idempotency-key': key, authorization } = request.headers;
      const body = JSON.parse(text || '{}') as Heard['body'];
      heard.push({ key: String(key), authorization: String(authorization), body });
      mood(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in/{agency}`;
  return {
    heard,
    address,
    be: (next: typeof mood) => (mood = next),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const say = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

describe('passing feedback on to another system', async () => {
  const outside = await openOutside();
  afterAll(outside.close);
  const { app, ask, asSystem, keys, clock, device, input, status, versions } = await buildVoiceApp({
    environment: {
      ZABOTA_HANDOVER_URL: outside.address,
      ZABOTA_HANDOVER_TOKEN: 'an outside token',
    },
  });
  const { runner } = app.platform;

  const problem = async (comment = 'Кнопка не работает, мой номер 8 921 123-45-67') => {
    const one = device({}, `198.51.100.${1 + Math.floor(Math.random() * 250)}`);
    const { number, code } = await one.send({ kind: 'problem', answers: [], comment });
    const read = async () => json<FeedbackStatus>(await status(number, code)).handOver;
    const agree = async (offer?: string, more = {}) =>
      ask('POST', url('/feedback-handovers'), {
        body: { number, code, offer: offer ?? (await read())?.offer?.version, ...more },
      });
    return { one, read, agree };
  };
  const report = (id: string, body: object, key = keys.live, repeat = randomUUID()) =>
    asSystem(`/handovers/${id}/states`, body, key, { 'idempotency-key': repeat });

  it('nothing goes before the client has seen it all and agreed; then it goes once, without a name', async () => {
    const { read, agree } = await problem();
    await runner.runDue();
    expect(outside.heard).toEqual([]);
    const before = await read();
    expect(before?.offer?.sends.map(({ text }) => text).join()).toContain('Кнопка не работает');
    expect(JSON.stringify(before), 'masked as it was stored').not.toContain('123-45-67');
    const agreed = await agree();
    expect(agreed.statusCode, agreed.body).toBe(200);
    expect(json<FeedbackStatus>(agreed).handOver?.state?.code).toBe('waiting');
    await agree(before?.offer?.version);
    await runner.runDue();
    await runner.runDue();
    expect(outside.heard).toHaveLength(1);
    const [sent] = outside.heard;
    expect(sent?.authorization).toBe('Bearer an outside token');
    expect(Object.keys(sent?.body ?? {}).sort()).toEqual(
      ['category', 'createdOn', 'externalId', 'page', 'source', 'text'].sort(),
    );
    for (const line of before?.offer?.sends ?? [])
      expect(Object.values(sent?.body ?? {}), 'what was shown is what went').toContain(line.text);
    expect(await read()).toMatchObject({ state: { code: 'handed-over' }, reference: '77' });
  });

  it('it is offered only where something was written, and only for what the agency chose', async () => {
    const { number, code } = await device({}, '198.51.100.251').send();
    expect(json<FeedbackStatus>(await status(number, code))).not.toHaveProperty('handOver');
    const { agree } = await problem();
    const other = await agree('0123456789abcdef');
    expect(other.json()).toMatchObject({ code: 'invalid-field', errors: [{ pointer: '/offer' }] });
    expect((await agree(undefined, { code: 'K7QF-93XW-TM2C-H4D8N' })).json()).toMatchObject({
      code: 'case-not-opened',
    });
  });

  it('a system that fails or breaks off gets it again later, under the same key', async () => {
    const { read, agree } = await problem();
    await agree();
    const from = outside.heard.length;
    outside.be((response) => say(response, 503, {}));
    await runner.runDue();
    expect((await read())?.state?.code).toBe('waiting');
    outside.be((response) => response.destroy());
    clock.advance({ minutes: 5 });
    await runner.runDue();
    expect((await read())?.state?.code).toBe('waiting');
    outside.be((response) => say(response, 409, { number: '77-2' }));
    clock.advance({ minutes: 5 });
    await runner.runDue();
    const tries = outside.heard.slice(from);
    expect(tries).toHaveLength(3);
    expect(new Set(tries.map(({ key }) => key)).size).toBe(1);
    expect(await read(), 'it has had it since the second time').toMatchObject({
      state: { code: 'handed-over' },
      reference: '77-2',
    });
  });

  it('a refusal for good, and one that never answers, are told to the client', async () => {
    const refused = await problem('Страница не открывается');
    await refused.agree();
    outside.be((response) => say(response, 422, {}));
    await runner.runDue();
    expect((await refused.read())?.state?.code).toBe('failed');
    const unheard = await problem('Письмо не пришло');
    await unheard.agree();
    outside.be((response) => say(response, 503, {}));
    for (let hour = 0; hour < 14; hour += 1) {
      await runner.runDue();
      clock.advance({ hours: 1 });
    }
    expect((await unheard.read())?.state?.code).toBe('failed');
  });

  it('what was changed after the client agreed does not go: they are asked anew', async () => {
    const { one, read, agree } = await problem('Первые слова');
    await agree();
    const from = outside.heard.length;
    const later = { kind: 'problem', answers: [], comment: 'Другие слова', revision: 2 };
    expect((await one.put(input({ ...later, version: versions.service }))).statusCode).toBe(200);
    await runner.runDue();
    expect(outside.heard).toHaveLength(from);
    const again = await read();
    expect(again).not.toHaveProperty('state');
    expect(again?.offer?.sends.map(({ text }) => text)).toContain('Другие слова');
  });

  it('what the other system says comes back, said twice it counts once, and an end is an end', async () => {
    outside.be((response) => say(response, 200, { number: '77-3' }));
    const { read, agree } = await problem('Ступенька без пандуса');
    await agree();
    await runner.runDue();
    const id = outside.heard.at(-1)?.body['externalId'] ?? '';
    const taken = { state: 'taken', reference: '77-3/1' };
    expect((await report(id, taken)).statusCode).toBe(200);
    expect(await read()).toMatchObject({ state: { code: 'taken' }, reference: '77-3/1' });
    const answer = { state: 'answered', answer: { ru: 'Пандус поставили.' } };
    const key = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect((await report(id, answer, keys.live, key)).json()).toEqual({ state: 'answered' });
    expect((await report(id, taken)).json(), 'it came late').toEqual({ state: 'answered' });
    expect(await read()).toMatchObject({
      state: { code: 'answered' },
      answer: { text: 'Пандус поставили.' },
    });
  });

  it('only a live key of this agency speaks for the other system, and an end needs its words', async () => {
    const id = outside.heard.at(-1)?.body['externalId'] ?? '';
    expect((await report(id, { state: 'taken' }, keys.test)).statusCode).toBe(404);
    expect((await report(randomUUID(), { state: 'taken' })).statusCode).toBe(404);
    expect((await report(id, { state: 'answered' })).statusCode).toBe(400);
    const away = await ask('POST', url(`/integration/handovers/${id}/states`, otherAgency), {
      body: { state: 'taken' },
      headers: { authorization: `Bearer ${keys.other}` },
    });
    expect(away.statusCode).toBe(404);
  });
});

describe('without an address', async () => {
  const { device, status, ask } = await buildVoiceApp();

  it('nothing is offered and nothing can be passed on', async () => {
    const { number, code } = await device().send({
      kind: 'problem',
      answers: [],
      comment: 'Кнопка не работает',
    });
    expect(json<FeedbackStatus>(await status(number, code))).not.toHaveProperty('handOver');
    const body = { number, code, offer: '0123456789abcdef' };
    expect((await ask('POST', url('/feedback-handovers'), { body })).statusCode).toBe(400);
  });
});

describe('the adapter by HTTP', async () => {
  const outside = await openOutside();
  afterAll(outside.close);
  const outgoing = { key: randomUUID(), agency: 'demo-housing', body: { text: 'Слова' } };
  const take = (timeout = 5000) =>
    new HttpOutsideSystem({ url: outside.address, token: undefined, timeout }).take(outgoing);

  it('gives up on an answer that does not come', async () => {
    outside.be(() => undefined);
    await expect(take(50)).rejects.toThrow();
  });

  it('follows no redirect: words go where the operator said', async () => {
    outside.be((response) =>
      response.req.url === '/elsewhere'
        ? say(response, 201, {})
        : response.writeHead(307, { location: '/elsewhere' }).end(),
    );
    await expect(take()).rejects.toThrow();
  });

  it.each([
    [408, 'later'],
    [429, 'later'],
    [400, 'refused'],
    [401, 'refused'],
  ])('%i means %s', async (code, meaning) => {
    outside.be((response) => say(response, code, {}));
    if (meaning === 'later') await expect(take()).rejects.toThrow('later');
    else expect(await take()).toEqual({ name: 'refused', status: code });
  });

  it('an answer that is no JSON, or too long, is an answer without a number', async () => {
    outside.be((response) => response.writeHead(200).end('<html>'));
    expect(await take()).toEqual({ name: 'taken', answer: undefined });
    outside.be((response) => response.writeHead(200).end(`{"a":"${'x'.repeat(200_000)}"}`));
    expect(await take()).toEqual({ name: 'taken', answer: undefined });
  });
});

describe('the mapping', () => {
  const values = Object.fromEntries(
    ['id', 'kind', 'subject', 'title', 'words', 'path', 'language', 'on'].map((one) => [one, one]),
  ) as Parameters<typeof fill>[1];

  it('fills texts at any depth and leaves the rest as it is', () => {
    const mapping = { a: ['{id} {words}', 1, null], b: { c: true, d: '{on}' } };
    expect(fill(mapping, values)).toEqual({ a: ['id words', 1, null], b: { c: true, d: 'on' } });
  });

  it('refuses a name that does not exist', () => {
    expect(() => fill('{email}', values)).toThrow('email');
  });

  it('braces that a client typed stay text', () => {
    expect(fill('{words}', { ...values, words: '{id} $& {email}' })).toBe('{id} $& {email}');
  });

  it('finds a number by its pointer, and none where there is none', () => {
    expect(referenceIn({ data: { number: 7 } }, '/data/number')).toBe('7');
    expect(referenceIn({ data: [] }, '/data/number')).toBeNull();
    expect(referenceIn('text', undefined)).toBeNull();
  });
});
