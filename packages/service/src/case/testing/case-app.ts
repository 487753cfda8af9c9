import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { headerNames, type Case, type Command, type PushedCase } from '@zabota/contract';
import type { LightMyRequestResponse } from 'fastify';
import type { Role } from '../../access/caller.js';
import { loadContent } from '../../content/content.loader.js';
import type { ClientIssuer, Tenants } from '../../http/tenant.js';
import { tenantsOf } from '../../content/tenants.js';
import { buildTestApp, type TestAppOptions } from '../../testing/test-app.js';
import { readCaseRecord } from '../case.reader.js';
import { sql } from 'kysely';

/** The fictional agency, and the people around it, for tests. */
export const agency = 'demo-housing';
export const url = (path: string, of = agency): string => `/v1/agencies/${of}${path}`;

/** A second agency with the same content: nothing of the first may be seen from it. */
export const otherAgency = 'other-agency';

type Asking = { headers?: Record<string, string>; body?: object; accept?: 'ru' | 'en' };

interface CaseAppOptions extends Pick<TestAppOptions, 'environment' | 'database'> {
  readonly clients?: ClientIssuer;
}

/** The service with the demo content pack, and short ways to act as each of its people. */
export async function buildCaseApp({ clients, ...options }: CaseAppOptions = {}) {
  const demo = await loadContent(fileURLToPath(new URL('../../../content/', import.meta.url)));
  const housing = demo.get(agency);
  if (!housing) throw new Error(`The content pack has no ${agency}.`);
  const content = new Map([
    [agency, housing],
    [otherAgency, { ...housing, id: otherAgency }],
  ]);
  const known = tenantsOf(content);
  const tenants: Tenants = {
    find(id) {
      const tenant = known.find(id);
      return tenant && { ...tenant, ...(clients && { clients }) };
    },
  };
  const test = await buildTestApp({ ...options, content, tenants });
  const { platform } = test.app;
  const keys = {
    live: await platform.apiKeys.make(agency, 'live', 'test'),
    test: await platform.apiKeys.make(agency, 'test', 'test'),
    other: await platform.apiKeys.make(otherAgency, 'live', 'test'),
  };

  const ask = (
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    { headers, body, accept = 'ru' }: Asking = {},
  ) =>
    test.app.inject({
      method,
      url: path,
      headers: { 'accept-language': accept, 'idempotency-key': randomUUID(), ...headers },
      ...(body && { payload: body }),
    });

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const staffToken = (role: Role, of = agency) =>
    platform.developmentIssuer!.sign({ agency: of, role, clientId: 'zabota', nonce: undefined });

  const asSystem = (path: string, body: object, key = keys.live, headers = {}) =>
    ask('POST', url(`/integration${path}`), { body, headers: { ...bearer(key), ...headers } });

  const asStaff = async (
    method: 'GET' | 'POST',
    path: string,
    { role = 'operator', of = agency, ...asking }: Asking & { role?: Role; of?: string } = {},
  ) =>
    ask(method, url(`/staff${path}`, of), {
      ...asking,
      headers: { ...bearer(await staffToken(role, of)), ...asking.headers },
    });

  /** Pushes an application and opens it as its client would. */
  const application = async (
    service = 'replanning',
    applicant: object = { email: 'anna@example.org', name: 'Анна' },
  ) => {
    const pushed = json<PushedCase>(
      await asSystem('/cases', { service, channel: 'portal', applicant }),
    );
    return { ...pushed, client: await open(pushed.number, pushed.code) };
  };

  const open = async (number: string, code: string) => {
    const answer = await ask('POST', url('/case-access'), { body: { number, code } });
    const { token } = json<{ token: string }>(answer);
    const headers = { [headerNames.capability]: token };
    return {
      token,
      headers,
      read: async (accept: 'ru' | 'en' = 'ru') =>
        json<Case>(await ask('GET', url(`/cases/${number}`), { headers, accept })),
      get: (path: string, more = {}) =>
        ask('GET', url(`/cases/${number}${path}`), { headers: { ...headers, ...more } }),
      post: (path: string, body: object, more = {}) =>
        ask('POST', url(`/cases/${number}${path}`), { headers: { ...headers, ...more }, body }),
      put: (path: string, body: object) =>
        ask('PUT', url(`/cases/${number}${path}`), { headers, body }),
    };
  };

  const command = (number: string, body: Command) => asSystem(`/cases/${number}/commands`, body);

  /** A file that arrived whole. */
  const upload = async (name = 'план.txt', text = 'План квартиры') => {
    const bytes = Buffer.from(text);
    const place = json<{ id: string; token: string }>(
      await ask('POST', url('/uploads'), { body: { name, size: bytes.length } }),
    );
    const put = await test.app.inject({
      method: 'PUT',
      url: url(`/uploads/${place.id}`),
      headers: { [headerNames.upload]: place.token, 'content-type': 'application/octet-stream' },
      payload: bytes,
    });
    const { id, size, sha256 } = json<{ id: string; size: number; sha256: string }>(put);
    return { upload: id, size, sha256 };
  };

  const record = (number: string) =>
    readCaseRecord(test.database.db, test.ring, sql`c.agency = ${agency} AND c.number = ${number}`);

  return {
    ...test,
    ask,
    asSystem,
    asStaff,
    application,
    open,
    command,
    upload,
    record,
    keys,
    staffToken,
  };
}

/** The body of a good answer; the problem in the message otherwise. */
export function json<Body>(answer: LightMyRequestResponse): Body {
  if (answer.statusCode >= 400) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.json<Body>();
}

/** A complaint with everything the law asks for and nothing else. */
export const complaint = (more: object = {}) => ({
  ground: 'late-service',
  service: 'replanning',
  against: { kind: 'body' },
  happened: 'Ответа нет уже два месяца.',
  complainant: {
    kind: 'citizen',
    name: { family: 'Ёлкина', given: 'Анна' },
    residence: 'г. Приозёрск, ул. Садовая, 1',
    email: 'anna@example.org',
  },
  answerBy: 'email',
  lang: 'ru',
  challenge: { cannot: true },
  ...more,
});
