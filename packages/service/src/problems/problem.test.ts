import { problems, Problem, type ProblemCode } from '@zabota/contract';
import Schema from 'typebox/schema';
import { describe, expect, it } from 'vitest';
import { messagesIn, type Language } from '../messages/messages.js';
import { buildTestApp } from '../testing/test-app.js';
import { problemFrom } from './from-error.js';
import { problemDocument } from './problem.handler.js';
import { ProblemError } from './problem.js';

const codes = Object.keys(problems) as ProblemCode[];
const languages: Language[] = ['ru', 'en'];

const sample = (code: ProblemCode) =>
  Object.fromEntries(
    problems[code].parameters.map((name) => [name, name === 'legal' ? ['a', 'b'] : '7']),
  );

describe('problems', async () => {
  const { app } = await buildTestApp();

  describe.each(languages)('in %s', (language) => {
    it.each(codes)('%s is a document of the contract with a sentence to act on', (code) => {
      const document = problemDocument(
        new ProblemError(code, { parameters: sample(code) }),
        language,
        'request-1',
      );
      expect(Schema.Check(Problem, document)).toBe(true);
      expect(document.detail).not.toMatch(/undefined|null|NaN|\[object/);
      expect(document.detail.length).toBeGreaterThan(10);
    });

    it.each(codes)('%s has a page that explains it', async (code) => {
      const answer = await app.inject({
        url: `/problems/${code}`,
        headers: { 'accept-language': language },
      });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain(`<html lang="${language}">`);
      expect(answer.body).not.toMatch(/undefined|NaN/);
    });

    it('never tells a person that they made a mistake', () => {
      const all = JSON.stringify(
        Object.values(messagesIn(language).problems).map(({ title, detail }) => [
          title,
          detail({}),
        ]),
      );
      expect(all).not.toMatch(
        /вы ошиблись|неверн|некорректн|недопустим|your mistake|you failed|illegal/i,
      );
    });
  });

  it('are a page for a person who opens an address, and a document for every program', async () => {
    const browser = {
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'accept-language': 'ru',
    };
    const kindOf = async (url: string, headers: Readonly<Record<string, string>>) => {
      const answer = await app.inject({ url, headers });
      expect([url, answer.statusCode]).toEqual([url, 404]);
      return [answer.headers['content-type'], answer.body.includes('Здесь ничего нет')];
    };
    const page = ['text/html; charset=utf-8', true];
    const document = ['application/problem+json', true];
    expect(await kindOf('/nowhere', browser)).toEqual(page);
    expect(await kindOf('/nowhere', { accept: '*/*' })).toEqual(document);
    expect(await kindOf('/v1/nowhere', browser)).toEqual(document);
  });

  it.each([
    [{ code: '22021' }, 'invalid-text'],
    [{ code: '53100' }, 'no-room'],
    [{ code: 'ENOSPC' }, 'no-room'],
    [{ code: '57P01' }, 'unavailable'],
    [{ code: '40001' }, 'unavailable'],
    [{ code: 'ECONNREFUSED' }, 'unavailable'],
    [{ message: 'timeout exceeded when trying to connect' }, 'unavailable'],
    [{ message: 'Connection terminated unexpectedly' }, 'unavailable'],
    [{ message: 'Client has encountered a connection error and is not queryable' }, 'unavailable'],
    [{ code: '23505' }, 'internal'],
    ['a thrown text', 'internal'],
    [undefined, 'internal'],
  ])('%j of the environment becomes %s', (error, code) => {
    expect(problemFrom(error).code).toBe(code);
  });
});

describe('what breaks inside', async () => {
  const secret = 'SELECT phone FROM people WHERE name = Анна';
  const { app, logLines } = await buildTestApp({
    tenants: {
      find: () => {
        throw new Error(secret);
      },
    },
  });

  it('leaves neither with the answer nor in the log: no words, no SQL, no path', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/agencies/inspection/challenges',
      payload: { action: 'complaint' },
    });
    expect(answer.json()).toMatchObject({ code: 'internal', status: 500 });
    expect(answer.body).not.toMatch(/SELECT|Анна|\.ts|node_modules/);
    const log = logLines.join('');
    expect(log).toContain('"internal"');
    expect(log).toContain('problem.test.ts');
    expect(log).not.toContain('Анна');
  });
});
