import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../testing/test-app.js';

const url = '/v1/agencies/inspection/uploads';
const good = JSON.stringify({ name: 'a.pdf', size: 3 });

describe('input', async () => {
  const { app } = await buildTestApp();

  const send = (payload: string | Buffer, type = 'application/json', headers = {}) =>
    app.inject({ method: 'POST', url, payload, headers: { 'content-type': type, ...headers } });

  describe('Content-Type', () => {
    it.each([
      ['application/json', 201],
      ['Application/JSON; Charset=UTF-8', 201],
      ['application/json; charset="utf-8"', 201],
      ['text/plain', 415],
      ['application/x-www-form-urlencoded', 415],
      ['multipart/form-data; boundary=x', 415],
      ['application/json; charset=utf-7', 415],
      ['application/json garbage', 415],
      ['application/json\ta', 415],
      ['application/jsonx', 415],
      ['application/problem+json', 415],
      ['*/*', 415],
    ])('%j is answered with %i', async (type, status) => {
      expect((await send(good, type)).statusCode).toBe(status);
    });

    it('has to be there', async () => {
      const answer = await app.inject({ method: 'POST', url, payload: good });
      expect(answer.statusCode).toBe(415);
    });
  });

  describe('JSON', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

    it.each(
      [
        ['', 'malformed-body'],
        ['{', 'malformed-body'],
        ['{"name":"a.pdf","size":3,}', 'malformed-body'],
        ["{'name':'a.pdf'}", 'malformed-body'],
        ['{"size":NaN}', 'malformed-body'],
        ['{"name":"a.pdf","name":"b.pdf","size":3}', 'unknown-field'],
        ['{"name":"a.pdf","n\\u0061me":"b.pdf","size":3}', 'unknown-field'],
        ['{"name":"a.pdf","size":3,"__proto__":{"admin":true}}', 'unknown-field'],
        ['{"name":"a.pdf","size":3,"constructor":{"prototype":{}}}', 'unknown-field'],
        ['{"name":"a.pdf","size":3,"claimed_by":"me"}', 'unknown-field'],
        ['{"name":"a.pdf","size":"3"}', 'invalid-field'],
        ['{"name":"a.pdf","size":3.5}', 'invalid-field'],
        ['{"name":"a.pdf","size":1e400}', 'invalid-field'],
        ['{"name":null,"size":3}', 'invalid-field'],
        ['{"size":3}', 'invalid-field'],
        ['[]', 'invalid-field'],
        ['null', 'invalid-field'],
        [JSON.stringify({ name: 'a'.repeat(301), size: 3 }), 'invalid-field'],
        ['{"name":"a\\u0000.pdf","size":3}', 'invalid-text'],
        ['{"name":"a\\ud800.pdf","size":3}', 'invalid-text'],
        [nested(21), 'too-deep'],
        [nested(100_000), 'too-deep'],
      ].map(([payload = '', code = '']) => ({ payload, code, start: payload.slice(0, 60) })),
    )('$start is answered with $code', async ({ payload, code }) => {
      const answer = await send(payload);
      expect(answer.json()).toMatchObject({ code, type: `/problems/${code}` });
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(answer.statusCode).toBe(400);
    });

    it('takes nesting of 20 as far as depth goes', async () => {
      expect((await send(nested(20))).json()).toMatchObject({ code: 'invalid-field' });
    });

    it('is not confused by brackets and quotes inside texts', async () => {
      const name = `${'[{"'.repeat(30)}.pdf`;
      expect((await send(JSON.stringify({ name, size: 3 }))).statusCode).toBe(201);
    });

    it('takes a byte order mark before the text, and no other encoding', async () => {
      expect((await send(`\uFEFF${good}`)).statusCode).toBe(201);
      expect((await send(Buffer.from(good, 'utf16le'))).json()).toMatchObject({
        code: 'malformed-body',
      });
      expect((await send(Buffer.from([0x22, 0xff, 0x22]))).json()).toMatchObject({
        code: 'malformed-body',
      });
    });

    it('may be as large as 256 kB and no larger', async () => {
      const padded = (size: number) => good.padEnd(size, ' ');
      expect((await send(padded(256 * 1024))).statusCode).toBe(201);
      const answer = await send(padded(256 * 1024 + 1));
      expect(answer.json()).toMatchObject({ code: 'body-too-large', status: 413 });
    });

    it('points at every place at once, so that one round of mending is enough', async () => {
      const { errors } = (await send('{"size":0,"sha256":"x"}')).json();
      expect(
        errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
      ).toEqual([
        ['/name', 'missing'],
        ['/size', 'out-of-range'],
        ['/sha256', 'wrong-form'],
      ]);
    });
  });

  it('speaks the language that was asked for, Russian when none was', async () => {
    const english = await send('{}', 'application/json', {
      'accept-language': 'de, en-GB;q=0.8, ru;q=0.3',
    });
    expect(english.json().title).toBe('Something needs to be filled in differently');
    expect((await send('{}')).json().title).toBe('Что-то нужно заполнить иначе');
  });

  it.each([
    '/v1/agencies/%00/uploads',
    '/v1/agencies/%ED%A0%80/uploads',
    '/v1/%zz',
    '/..%2f..%2fetc/passwd',
    `/v1/agencies/${'a'.repeat(201)}`,
    `/v1/agencies/${'%C2%AD'.repeat(500)}`,
  ])('a hostile address %s is a plain refusal', async (address) => {
    const answer = await app.inject({ method: 'GET', url: address });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.headers['content-type']).toBe('application/problem+json');
  });

  it('says which methods an address takes', async () => {
    const answer = await app.inject({ method: 'DELETE', url });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers['allow']).toBe('POST');
  });
});
