import type { Offer } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { agency, buildCaseApp, json, url } from '../case/testing/case-app.js';

const app = await buildCaseApp();

/** The token that the development issuer sends back to the site of the demo. */
async function signIn(person: string): Promise<string> {
  const site = encodeURIComponent('http://127.0.0.1:8081/life');
  const answer = await app.app.inject(
    `/development-issuer/client/choose?person=${person}&return=${site}`,
  );
  const [, token = ''] = /#demo-client=\w+\.(.+)$/.exec(String(answer.headers.location)) ?? [];
  return token;
}
const act = (deed: string, person = 'anna') =>
  app.app.inject({
    method: 'POST',
    url: '/demo/systems',
    headers: { 'accept-language': 'en' },
    payload: { deed, person },
  });
const said = async (deed: string) => (await act(deed)).json<{ text: string }>().text;

describe('a client of the demo', () => {
  it('signs in by the way that any agency’s client goes, agrees, and gets an offer after an event', async () => {
    const headers = { authorization: `Bearer ${await signIn('anna')}` };
    expect(await said('use-data')).toContain('No consent was ever given');
    expect(await said('birth')).toContain('no consent');
    const purposes = json<{ purposes: { id: string; text: { hash: string } }[] }>(
      await app.ask('GET', url('/purposes'), { headers }),
    ).purposes;
    const text = purposes.find(({ id }) => id === 'newborn-offers')?.text;
    const agreed = await app.ask('POST', url('/consents'), {
      headers,
      body: {
        purpose: 'newborn-offers',
        decision: 'grant',
        text: { hash: text?.hash, lang: 'ru' },
      },
    });
    expect(agreed.statusCode).toBe(201);
    expect(await said('use-data')).toContain('Allowed');
    expect(await said('second-child')).toContain('not met');
    expect(await said('birth')).toContain('got an offer');
    const { offers } = json<{ offers: Offer[] }>(await app.ask('GET', url('/offers'), { headers }));
    expect(offers).toHaveLength(1);
  });

  it('is sent back to this machine only, and has no key of the staff', async () => {
    const away = encodeURIComponent('https://elsewhere.example/');
    const answer = await app.app.inject(
      `/development-issuer/client/choose?person=anna&return=${away}`,
    );
    expect(answer.statusCode).toBe(404);
    const headers = { authorization: `Bearer ${await signIn('anna')}` };
    expect((await app.ask('GET', url('/staff/cases'), { headers })).statusCode).toBe(401);
    const staff = { authorization: `Bearer ${await app.staffToken('operator', agency)}` };
    expect((await app.ask('GET', url('/offers'), { headers: staff })).statusCode).toBe(401);
  });
});

describe('the pretended systems', () => {
  it('act for this machine alone, and know nothing but their deeds', async () => {
    expect((await act('anything')).statusCode).toBe(404);
    const far = await app.app.inject({
      method: 'POST',
      url: '/demo/systems',
      remoteAddress: '192.0.2.7',
      payload: { deed: 'birth', person: 'anna' },
    });
    expect(far.statusCode).toBeGreaterThanOrEqual(400);
  });
});
