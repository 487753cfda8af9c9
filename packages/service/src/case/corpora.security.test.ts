import type { Case, Receipt, StaffCase } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { naughtyStrings, packed, scriptPayloads } from '../testing/corpora.js';
import { buildCaseApp, complaint, json, url } from './testing/case-app.js';
import { grant } from './testing/sample.commands.js';

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string }[];
}

const strings = [...naughtyStrings, ...scriptPayloads];
/** Several texts in one, so that all of them pass through: for fields with much room and with little. */
const long = packed(strings, 4000);
const short = packed(naughtyStrings, 100);
const pairs = short.map((text, index) => [text, long[index % long.length] ?? ''] as const);

/** Fields in which people and agencies may write whatever they like. */
const typed = (text: string, story: string) => ({
  happened: story,
  wanted: story,
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

  it('A54: every string in every field of a complaint comes back unchanged, or is refused with the place', async () => {
    let accepted = 0;
    for (const [text, story] of pairs) {
      const answer = await app.ask('POST', url('/complaints'), {
        body: complaint(typed(text, story)),
      });
      if (answer.statusCode !== 201) {
        expect([text, answer.statusCode]).toEqual([text, 400]);
        expect(answer.json<Refusal>().errors?.length).toBeGreaterThan(0);
        continue;
      }
      accepted += 1;
      const filed = json<Receipt>(answer);
      const seen = json<StaffCase>(await app.asStaff('GET', `/cases/${filed.number}`));
      const { happened, wanted, against, complainant } = seen.complaint ?? {};
      expect({ happened, wanted, against, complainant }).toEqual(typed(text, story));
    }
    expect(accepted).toBeGreaterThan(pairs.length * 0.8);
  });

  it('A25: every string an agency writes reaches its client unchanged', async () => {
    for (let first = 0; first < pairs.length; first += 40) {
      const { number: fresh, client: reader } = await app.application();
      await app.command(fresh, { type: 'register' });
      const said: string[] = [];
      for (const [text, story] of pairs.slice(first, first + 40)) {
        const action = { kind: 'text', title: { ru: text }, explanation: { ru: story } } as const;
        const answer = await app.command(fresh, {
          type: 'ask',
          action: { ...action, dueOn: '2026-12-20' },
        });
        expect([text, [200, 400].includes(answer.statusCode)]).toEqual([text, true]);
        if (answer.statusCode === 200) said.push(text, story);
      }
      const { actions } = await reader.read();
      const shown = actions.flatMap(({ title, explanation }) => [title.text, explanation.text]);
      expect(shown.sort()).toEqual([...said].sort());
    }
  });

  it('A88: every string with which a client reopens a case reaches the staff unchanged', async () => {
    for (const comment of packed(naughtyStrings, 1000)) {
      const { number: fresh, client: reader } = await app.application();
      await app.command(fresh, { type: 'register' });
      await app.command(fresh, grant);
      await reader.post('/outcome', { met: 'no' });
      const answer = await reader.post('/reopening', { comment });
      expect([comment, [200, 400].includes(answer.statusCode)]).toEqual([comment, true]);
      if (answer.statusCode !== 200) continue;
      const seen = await app.asStaff('GET', `/cases/${fresh}`);
      expect(seen.body).toContain(JSON.stringify(comment).slice(1, -1));
    }
  });

  it('in addresses, queries and headers they are refused, never a fault', async () => {
    for (const text of [...naughtyStrings, ...packed(scriptPayloads, 1000)]) {
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
