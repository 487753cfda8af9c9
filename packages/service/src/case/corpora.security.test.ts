import { randomUUID } from 'node:crypto';
import { operations, type Case, type Receipt, type StaffCase } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { jsonBodies, naughtyStrings, scriptPayloads } from '../testing/corpora.js';
import { agency, buildCaseApp, complaint, json, url } from './testing/case-app.js';

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string }[];
}

const strings = [...naughtyStrings, ...scriptPayloads];
/** Each of these makes a whole case or a command: one string in four is enough. */
const some = strings.filter((_, index) => index % 4 === 0);

/** Fields in which people and agencies may write whatever they like. */
const typed = (text: string) => ({
  happened: text,
  wanted: text,
  against: { kind: 'official', name: text },
  complainant: {
    kind: 'citizen',
    name: { family: text, given: text, patronymic: text },
    residence: text,
    phone: text,
    postalAddress: text,
    email: 'anna@example.org',
  },
});

describe('bad input that others collected', async () => {
  const app = await buildCaseApp({
    environment: { ZABOTA_REQUESTS_PER_MINUTE: '100000' },
  });
  const { number, client, code } = await app.application();

  const withBody = Object.values(operations).filter(({ schema }) => 'body' in schema);

  it.each(withBody.map((operation) => [operation.schema.operationId, operation] as const))(
    '%s refuses every odd JSON with a problem, never with a fault',
    async (_, { method, url: pattern }) => {
      const address = pattern
        .replace(':agency', agency)
        .replace(':number', number)
        .replace(/:\w+/g, randomUUID());
      for (const [name, payload] of jsonBodies) {
        const answer = await app.app.inject({
          method,
          url: address,
          payload,
          headers: {
            'content-type': 'application/json',
            'idempotency-key': randomUUID(),
            'if-match': '"1"',
            authorization: `Bearer ${app.keys.live}`,
            ...client.headers,
          },
        });
        expect([name, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([name, true]);
        expect(answer.headers['content-type']).toContain('application/problem+json');
      }
    },
  );

  it('A54: every string in every field of a complaint comes back unchanged, or is refused with the place', async () => {
    let accepted = 0;
    for (const text of some) {
      const answer = await app.ask('POST', url('/complaints'), { body: complaint(typed(text)) });
      if (answer.statusCode !== 201) {
        expect([text, answer.statusCode]).toEqual([text, 400]);
        expect(answer.json<Refusal>().errors?.length).toBeGreaterThan(0);
        continue;
      }
      accepted += 1;
      const filed = json<Receipt>(answer);
      const seen = json<StaffCase>(await app.asStaff('GET', `/cases/${filed.number}`));
      const { happened, wanted, against, complainant } = seen.complaint ?? {};
      expect({ happened, wanted, against, complainant }).toEqual(typed(text));
    }
    expect(accepted).toBeGreaterThan(some.length * 0.8);
  });

  it('A25: every string an agency writes reaches its client unchanged', async () => {
    for (let first = 0; first < some.length; first += 40) {
      const { number: fresh, client: reader } = await app.application();
      await app.command(fresh, { type: 'register' });
      const said: string[] = [];
      for (const text of some.slice(first, first + 40)) {
        const action = { kind: 'text', title: { ru: text }, explanation: { ru: text } } as const;
        const answer = await app.command(fresh, {
          type: 'ask',
          action: { ...action, dueOn: '2026-12-20' },
        });
        expect([text, [200, 400].includes(answer.statusCode)]).toEqual([text, true]);
        if (answer.statusCode === 200) said.push(text);
      }
      const { actions } = await reader.read();
      expect(actions.map(({ title }) => title.text).sort()).toEqual([...said].sort());
    }
  });

  it('in addresses, queries and headers they are refused, never a fault', async () => {
    for (const text of strings) {
      const part = encodeURIComponent(text);
      const header = text.replace(/[^\x20-\x7e]/g, '?');
      const asked = [
        { url: `/v1/agencies/${part}` },
        { url: url(`/cases/${part}`), headers: client.headers },
        { url: url(`/complaint-form?case=${part}`) },
        { url: url('/services'), headers: { 'accept-language': header } },
        { url: url(`/cases/${number}`), headers: { 'zabota-capability': header } },
      ];
      for (const request of asked) {
        const answer = await app.app.inject({ method: 'GET', ...request });
        expect([request.url, answer.statusCode < 500]).toEqual([request.url, true]);
      }
      const guess = await app.ask('POST', url('/case-access'), { body: { number, code: text } });
      expect([text, [400, 404, 429].includes(guess.statusCode)]).toEqual([text, true]);
    }
    const read = await client.read();
    expect(read satisfies Case).toMatchObject({ number });
    expect(code).toMatch(/^[0-9A-Z-]+$/);
  });
});
