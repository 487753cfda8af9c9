import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { configure } from '../configuration/configuration.js';
import { createClient } from './client.js';
import { ConnectionError, ProblemError } from './errors.js';
import { fieldProblems } from './field-problems.js';

const key = 'a'.repeat(32);
const body = { action: 'complaint' } as const;
const agency = { id: 'demo' };

const problem = (status: number, more: object = {}) => ({
  type: '/problems/x',
  code: 'unavailable',
  title: 'x',
  status,
  detail: 'Please try a little later.',
  ...more,
});

const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(value, { status, headers });

/** A service that answers in turn; the last answer stays. */
function serviceOf(...answers: (() => Promise<Response> | Response)[]) {
  const send = vi.fn((_url: RequestInfo | URL, _init?: RequestInit) => {
    const answer = answers[Math.min(send.mock.calls.length, answers.length) - 1];
    return Promise.resolve(answer?.() as Response);
  });
  const client = createClient({
    api: 'https://care.example/',
    agency: 'demo',
    locale: 'ru',
    token: () => 'who-i-am',
    fetch: send,
  });
  return { send, client };
}

const lost = () => Promise.reject(new TypeError('Failed to fetch'));

describe('the client', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Lets every pause pass. */
  async function soon<Value>(promise: Promise<Value>): Promise<Value> {
    promise.catch(() => undefined);
    await vi.runAllTimersAsync();
    return promise;
  }

  it('addresses an operation of the contract and says who asks, in which language', async () => {
    const { send, client } = serviceOf(() => json({ events: [] }));
    await client.call('readHistory', {
      params: { number: '26-4817-3052' },
      query: { before: 7 },
      capability: 'opens-one-case',
    });
    const [url, init] = send.mock.calls[0] ?? [];
    expect(url).toBe('https://care.example/v1/agencies/demo/cases/26-4817-3052/history?before=7');
    expect(init).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    expect(init?.headers).toMatchObject({
      'accept-language': 'ru',
      authorization: 'Bearer who-i-am',
      'zabota-capability': 'opens-one-case',
    });
  });

  it('escapes what stands in an address, and never asks with a part of it missing', async () => {
    const { send, client } = serviceOf(() => json({}));
    await client.call('readCase', { params: { number: '../x?y' } });
    expect(send.mock.calls[0]?.[0]).toContain('/cases/..%2Fx%3Fy');
    await expect(client.call('readCase', {})).rejects.toThrow('needs "number"');
  });

  it('reads again after a lost connection', async () => {
    const { send, client } = serviceOf(lost, () => json(agency));
    expect(await soon(client.call('getAgency', {}))).toEqual(agency);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('repeats a submission only under its key', async () => {
    const without = serviceOf(lost, () => json({}, 201));
    await expect(soon(without.client.call('createChallenge', { body }))).rejects.toBeInstanceOf(
      ConnectionError,
    );
    expect(without.send).toHaveBeenCalledTimes(1);

    const under = serviceOf(lost, () => json({ challenge: {} }, 201));
    await soon(under.client.call('createChallenge', { body, key }));
    const keys = under.send.mock.calls.map(
      ([, init]) => (init?.headers as Record<string, string>)['idempotency-key'],
    );
    expect(keys).toEqual([key, key]);
  });

  it('waits as long as the service asks, and gives up where that is too long', async () => {
    const busy = (seconds: string) => () => json(problem(503), 503, { 'retry-after': seconds });
    const { send, client } = serviceOf(busy('7'), () => json(agency));
    const answer = client.call('getAgency', {});
    await vi.advanceTimersByTimeAsync(6_900);
    expect(send).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(await answer).toEqual(agency);

    const patient = serviceOf(busy('3600'));
    const failure = await soon(patient.client.call('getAgency', {})).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ name: 'ProblemError', retryAfter: 3600 });
    expect(patient.send).toHaveBeenCalledTimes(1);
  });

  it('does not repeat what the service refused', async () => {
    const refused = problem(422, {
      code: 'invalid-field',
      errors: [{ pointer: '/complainant/e~1mail', code: 'format', detail: 'Напишите адрес' }],
    });
    const { send, client } = serviceOf(() => json(refused, 422));
    const error = await soon(client.call('createChallenge', { body, key })).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).code).toBe('invalid-field');
    expect(fieldProblems(error)).toEqual({ 'complainant.e/mail': 'Напишите адрес' });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('waits while the first attempt under the same key is still at work', async () => {
    const { client } = serviceOf(
      () => json(problem(409, { code: 'still-working' }), 409),
      () => json({ challenge: {} }, 201),
    );
    expect(await soon(client.call('createChallenge', { body, key }))).toEqual({ challenge: {} });
  });

  it('leaves out new fields once for an older service', async () => {
    const { send, client } = serviceOf(
      () => json(problem(400, { code: 'unknown-field' }), 400),
      () => json({}, 201),
    );
    const input = { body: { ...body, hue: 'warm' }, key, newFields: ['hue'] };
    await soon(client.call('createChallenge', input));
    const bodies = send.mock.calls.map(([, init]) => JSON.parse(init?.body as string) as unknown);
    expect(bodies).toEqual([{ action: 'complaint', hue: 'warm' }, { action: 'complaint' }]);

    const stubborn = serviceOf(() => json(problem(400, { code: 'unknown-field' }), 400));
    await expect(soon(stubborn.client.call('createChallenge', input))).rejects.toMatchObject({
      code: 'unknown-field',
    });
    expect(stubborn.send).toHaveBeenCalledTimes(2);
  });

  it('stops waiting for an answer in time', async () => {
    const never = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    const client = createClient({ api: '', agency: 'demo', locale: 'ru', fetch: never });
    await expect(soon(client.call('createChallenge', { body }))).rejects.toMatchObject({
      fault: 'timeout',
    });
    const stopped = new AbortController();
    const answer = client.call('getAgency', { signal: stopped.signal });
    stopped.abort(new Error('The person left.'));
    await expect(answer).rejects.toThrow('The person left.');
  });

  it('takes a page of a proxy for what it is', async () => {
    const { client } = serviceOf(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(soon(client.call('createChallenge', { body }))).rejects.toMatchObject({
      fault: 'unreadable',
      status: 502,
    });
    const portal = serviceOf(() => new Response('<h1>Please sign in to the Wi-Fi</h1>'));
    await expect(soon(portal.client.call('createChallenge', { body }))).rejects.toMatchObject({
      fault: 'unreadable',
    });
  });

  describe('where the loader has asked ahead', () => {
    const address = 'https://care.example/v1/agencies/demo/purposes?situation=child-born';
    const asked = JSON.stringify([
      address,
      { accept: 'application/json', 'accept-language': 'ru' },
    ]);
    const sent = vi.fn(() => Promise.resolve(json({ from: 'the network' })));
    const ask = (token?: string) =>
      createClient({
        api: 'https://care.example',
        agency: 'demo',
        locale: 'ru',
        token: () => token,
      }).call('listPurposes', { query: { situation: 'child-born' } });

    beforeEach(() => void vi.stubGlobal('fetch', sent));
    afterEach(() => {
      sent.mockClear();
      vi.unstubAllGlobals();
      configure({ ahead: undefined } as object);
    });

    it('takes the answer, once', async () => {
      configure({ ahead: { [asked]: Promise.resolve(json({ from: 'the loader' })) } } as object);
      expect(await ask()).toEqual({ from: 'the loader' });
      expect(sent).not.toHaveBeenCalled();
      expect(await ask()).toEqual({ from: 'the network' });
    });

    it('asks itself for a client who is signed in: the answer ahead is nobody’s', async () => {
      configure({ ahead: { [asked]: Promise.resolve(json({ from: 'the loader' })) } } as object);
      expect(await ask('who-i-am')).toEqual({ from: 'the network' });
    });

    it('asks again when that answer was lost on the way', async () => {
      configure({ ahead: { [asked]: lost() } } as object);
      expect(await soon(ask())).toEqual({ from: 'the network' });
    });
  });
});
