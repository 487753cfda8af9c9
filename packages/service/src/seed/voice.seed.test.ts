import type { Satisfaction } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { agency, buildCaseApp, json, url } from '../case/testing/case-app.js';
import { seedVoice } from './voice.seed.js';

describe('the voice of the demo', async () => {
  const test = await buildCaseApp();
  await seedVoice(test, agency);
  const read = async (subject: string) =>
    json<Satisfaction>(await test.ask('GET', url(`/satisfaction/${subject}`)));

  it('A30, A83: shows some numbers and hides others', async () => {
    const { periods, changes } = await read('replanning');
    const quarters = periods.filter(({ kind, figures }) => kind === 'quarter' && figures);
    expect(quarters.length).toBeGreaterThan(2);
    expect(quarters[0]?.figures?.response?.rate).toBeGreaterThan(0.2);
    expect(quarters[0]?.bySegment.some(({ figures }) => figures)).toBe(true);
    expect(quarters[0]?.bySegment.some(({ figures }) => !figures)).toBe(true);
    expect(changes).toHaveLength(1);
    const small = await read('licence');
    const months = small.periods.filter(({ kind }) => kind === 'month');
    expect(months.every(({ figures }) => !figures)).toBe(true);
    expect(small.periods.some(({ figures }) => figures)).toBe(true);
    const tiny = await read('house-register');
    expect(tiny.periods.every(({ figures }) => !figures)).toBe(true);
  });
});
