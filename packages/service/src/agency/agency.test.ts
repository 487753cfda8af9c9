import { Agency, Service } from '@zabota/contract';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { buildCaseApp, json, url } from '../case/testing/case-app.js';

describe('an agency', async () => {
  const app = await buildCaseApp();

  it('says who it is, where its days begin and by which calendar it counts', async () => {
    const answer = await app.ask('GET', url(''), { accept: 'en' });
    const agency = json<Agency>(answer);
    expect(Value.Errors(Agency, agency)).toEqual([]);
    expect(agency).toMatchObject({
      name: { text: 'Housing Inspection of Priozersk Region', lang: 'en' },
      timeZone: 'Europe/Moscow',
    });
    expect(agency.calendarVersion).toMatch(/^ru-2026-/);
    expect(answer.headers['vary']).toContain('accept-language');
  });

  it('A47: names an owner, a term and a cost for each service', async () => {
    const { services } = json<{ services: Service[] }>(await app.ask('GET', url('/services')));
    for (const service of services) expect(Value.Errors(Service, service)).toEqual([]);
    expect(services.map(({ id }) => id)).toEqual([
      'replanning',
      'licence',
      'house-register',
      'bill-check',
      'heating',
      'repair-account',
      'declare-compliance',
    ]);
  });

  it('that is not served here is not found', async () => {
    for (const path of ['', '/services', '/complaint-form'])
      expect((await app.ask('GET', url(path, 'nowhere'))).json()).toMatchObject({
        code: 'not-found',
      });
  });

  it('tells nothing of keys, roles or origins', async () => {
    const { body } = await app.ask('GET', url(''));
    expect(body).not.toMatch(/sha256|origins|roles|8081/);
  });
});
