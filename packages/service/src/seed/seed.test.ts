import { CaseState } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { viewCase } from '../case/case.view.js';
import { agency, buildCaseApp } from '../case/testing/case-app.js';
import { showcase } from '../demo/showcase.js';
import { seed } from './seed.js';

describe('the cases of the demo', async () => {
  const app = await buildCaseApp();
  const made = await seed(app, agency);
  const shown = await showcase(app.app.desk.cases, agency, 'en');
  const records = await Promise.all(shown.map(({ number }) => app.record(number)));

  it('show every state, late ones and ones that wait for the client among them', () => {
    const states = new Set<string | undefined>(records.map((record) => record?.row.state));
    expect(CaseState.enum.filter((state) => !states.has(state))).toEqual([]);
    const decisions = records.map((record) => record?.decision.answer?.decision);
    expect(decisions).toEqual(expect.arrayContaining(['satisfied', 'denied']));
    const seen = records.map((record) => viewCase(record!, app.app.desk.sight(agency, 'en')));
    expect(seen.some(({ due, state }) => due?.late && !state.final)).toBe(true);
    expect(seen.some(({ actions }) => actions.some(({ status }) => status === 'open'))).toBe(true);
    expect(Math.max(...seen.map(({ history }) => history.total))).toBeGreaterThanOrEqual(1000 - 2);
  });

  it('happened in the past, in order', () => {
    for (const record of records) {
      const times = record!.events.map(({ at }) => Date.parse(at));
      expect(times).toEqual([...times].sort((one, other) => other - one));
      expect(Math.max(...times)).toBeLessThanOrEqual(app.clock.now().getTime());
    }
  });

  it('are made once', async () => {
    expect(made).toBe(shown.length);
    expect(await seed(app, agency)).toBe(0);
  });

  it('open by the codes that the start page shows', async () => {
    const { number = '', code = '' } = shown[0] ?? {};
    expect((await app.open(number, code)).token).toMatch(/^zc_/);
  });
});
