import { randomBytes } from 'node:crypto';
import {
  deviceHeader,
  type Decided,
  type DecisionInput,
  type Purpose,
  type PurposeList,
} from '@zabota/contract';
import { agency, buildCaseApp, json, url } from '../../case/testing/case-app.js';
import { startClientIssuer } from '../../complaint/testing/client-issuer.js';

/** The proactive purpose that most tests decide about. */
export const purpose = 'newborn-offers';

/** The service with clients that can sign in, and short ways to decide as one. */
export async function buildConsentApp() {
  const { clients, sign } = await startClientIssuer();
  const app = await buildCaseApp({ clients });

  const as = (headers: Record<string, string>) => {
    const list = async (query = '', accept: 'ru' | 'en' = 'ru') =>
      json<PurposeList>(await app.ask('GET', url(`/purposes${query}`), { headers, accept }));
    const purposeOf = async (id = purpose, accept: 'ru' | 'en' = 'ru'): Promise<Purpose> => {
      const { purposes } = await list('', accept);
      const found = purposes.find((one) => one.id === id);
      if (!found) throw new Error(`There is no purpose ${id}.`);
      return found;
    };
    const post = (path: string, body: object, more: Record<string, string> = {}) =>
      app.ask('POST', url(path), { headers: { ...headers, ...more }, body });
    const tryTo = async (
      decision: DecisionInput['decision'],
      { id = purpose, more = {} }: { id?: string; more?: object } = {},
    ) => {
      const { text } = await purposeOf(id);
      const shown = decision === 'grant' ? { text: { hash: text.hash, lang: text.lang } } : {};
      return post('/consents', { purpose: id, decision, ...shown, ...more });
    };
    return {
      headers,
      list,
      purposeOf,
      post,
      tryTo,
      decide: async (...given: Parameters<typeof tryTo>) => json<Decided>(await tryTo(...given)),
      get: (path: string, accept: 'ru' | 'en' = 'ru') =>
        app.ask('GET', url(path), { headers, accept }),
      put: (path: string, body: object) => app.ask('PUT', url(path), { headers, body }),
    };
  };

  const client = async (subject = `client-${randomBytes(4).toString('hex')}`) => ({
    ...as({ authorization: `Bearer ${await sign(subject)}` }),
    subject: { issuer: clients.issuer, subject },
  });
  const device = (token = randomBytes(16).toString('base64url')) => as({ [deviceHeader]: token });

  /** “May I use this?”, as a system of the agency asks it. */
  const check = (
    subject: { issuer: string; subject: string },
    more: object = {},
    headers: Record<string, string> = {},
  ) =>
    app.asSystem(
      '/consent-checks',
      { purpose, subject, use: 'check-right', data: ['family'], ...more },
      app.keys.live,
      headers,
    );

  const nobody = as({});
  return { ...app, client, device, nobody, check, agency };
}

export type ConsentApp = Awaited<ReturnType<typeof buildConsentApp>>;
