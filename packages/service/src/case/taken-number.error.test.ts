import { afterAll, describe, expect, it, vi } from 'vitest';
import type * as Numbers from './case.numbers.js';

const { drawn } = vi.hoisted(() => ({ drawn: [] as string[] }));

/** Numbers that were free when they were looked at. */
vi.mock('./case.numbers.js', async (load) => {
  const { CaseNumbers } = await load<typeof Numbers>();
  class Drawn extends CaseNumbers {
    override fresh = async (agency: string, today: string) =>
      drawn.shift() ?? super.fresh(agency, today);
  }
  return { CaseNumbers: Drawn };
});

// The files of a run share what they loaded: here the service has other numbers.
vi.resetModules();
const { buildCaseApp, complaint, json, url } = await import('./testing/case-app.js');
afterAll(() => vi.resetModules());

const taken = '26-0000-0001';

describe('a case number that another process takes first', async () => {
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

  it('costs nobody a connection: to open one takes longer than to file a hundred', async () => {
    const { pool } = app.app.platform.database;
    let closed = 0;
    pool.on('remove', () => (closed += 1));
    drawn.push(taken);
    expect((await send()).statusCode).toBe(201);
    expect(closed).toBe(0);
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
