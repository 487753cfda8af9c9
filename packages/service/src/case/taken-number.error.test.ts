import { afterAll, describe, expect, it, vi } from 'vitest';
import type * as CaseNumber from '../crypto/case-number.js';

const { drawn } = vi.hoisted(() => ({ drawn: [] as string[] }));

vi.mock('../crypto/case-number.js', async (load) => {
  const real = await load<typeof CaseNumber>();
  return {
    ...real,
    makeCaseNumber: (year: number) => drawn.shift() ?? real.makeCaseNumber(year),
  };
});

// The files of a run share what they loaded: here the service has other numbers.
vi.resetModules();
const { buildCaseApp, complaint, json, url } = await import('./testing/case-app.js');
afterAll(() => vi.resetModules());

const taken = '26-0000-0001';

describe('a case number that is taken', async () => {
  const app = await buildCaseApp();
  const send = () => app.ask('POST', url('/complaints'), { body: complaint() });
  drawn.push(taken);
  expect(json<{ number: string }>(await send()).number).toBe(taken);

  it('is noticed by nobody who complains: another one is drawn', async () => {
    drawn.push(taken, taken);
    const answer = await send();
    expect(answer.statusCode, answer.body).toBe(201);
    expect(json<{ number: string }>(answer).number).not.toBe(taken);
  });

  it('is noticed by nobody who complains at the same moment', async () => {
    drawn.push('26-0000-0002', '26-0000-0002', taken);
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => json<{ number: string }>(answer).number)).size).toBe(4);
  });

  it('is noticed by no agency system that pushes an application', async () => {
    drawn.push(taken);
    expect((await app.application()).number).not.toBe(taken);
  });

  it('ends the search when there seem to be no others', async () => {
    drawn.push(...Array.from({ length: 5 }, () => taken));
    expect((await send()).statusCode).toBe(500);
  });
});
