import { expect } from '@open-wc/testing';
import {
  createFakeFetch,
  type Answer,
  type FakeFetch,
  type FakeService,
} from '@zabota/core/fake.js';
import { granted, keepDecision, readDecisions, type Decision } from './decisions.js';
import { sendDecisions } from './send.js';

const decision: Decision = {
  purpose: 'analytics',
  decision: 'grant',
  at: '2026-11-20T09:00:00Z',
  text: { hash: 'a'.repeat(64), lang: 'ru' },
  unsent: 'k'.repeat(32),
};
/** What is answered in a body is not read here. */
const accepted: Answer<never> = { status: 201, body: {} as never };
const problem = (code: 'text-changed' | 'still-working' | 'too-many-requests'): Answer<never> => ({
  problem: { code, status: 409, detail: 'Нет.' },
});

const service = (decideConsent: FakeService['decideConsent']) =>
  createFakeFetch({ service: { decideConsent } });

const send = (fetch: FakeFetch) =>
  sendDecisions({ api: 'https://care.example', agency: 'demo', fetch });

const unsent = () => readDecisions()['analytics']?.unsent;

describe('telling the service what was decided on a device', () => {
  afterEach(() => localStorage.clear());

  it('keeps a decision while the service cannot be reached, and sends it once with the same key', async () => {
    keepDecision(decision);
    const fetch = service('offline');
    await send(fetch);
    expect(granted('analytics'), 'open meanwhile').to.equal(true);
    expect(unsent()).to.equal(decision.unsent);
    fetch.become({ decideConsent: accepted });
    await send(fetch);
    await send(fetch);
    const keys = fetch.requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).to.deep.equal([decision.unsent, decision.unsent]);
    expect(unsent()).to.equal(undefined);
    expect(granted('analytics')).to.equal(true);
  });

  it('says what was seen and when, for a device that keeps its name', async () => {
    keepDecision(decision);
    const fetch = service(accepted);
    await send(fetch);
    keepDecision({ ...decision, decision: 'withdraw', text: undefined, unsent: 'w'.repeat(32) });
    await send(fetch);
    const [first, second] = fetch.requests;
    expect(first?.params).to.deep.equal({ agency: 'demo' });
    expect(first?.body).to.deep.equal({
      purpose: 'analytics',
      decision: 'grant',
      text: decision.text,
      decidedAt: decision.at,
    });
    const device = first?.headers.get('zabota-device');
    expect(device).to.match(/^[0-9a-f]{32}$/);
    expect(second?.headers.get('zabota-device')).to.equal(device);
  });

  it('sends what is decided while another decision is on its way', async () => {
    keepDecision(decision);
    const fetch = service(accepted);
    const sending = send(fetch);
    keepDecision({ ...decision, purpose: 'video', unsent: 'v'.repeat(32) });
    await Promise.all([sending, send(fetch)]);
    expect(fetch.requests.map(({ body }) => (body as Decision).purpose)).to.deep.equal([
      'analytics',
      'video',
    ]);
  });

  it('makes no name for a device that has decided nothing', async () => {
    await send(service(accepted));
    expect(localStorage).to.have.length(0);
  });

  it('closes a purpose again when its text has changed meanwhile', async () => {
    keepDecision(decision);
    await send(service(problem('text-changed')));
    expect(granted('analytics')).to.equal(false);
    expect(unsent()).to.equal(undefined);
  });

  for (const code of ['still-working', 'too-many-requests'] as const) {
    it(`tries again another time after "${code}"`, async () => {
      keepDecision(decision);
      await send(service(problem(code)));
      expect(granted('analytics')).to.equal(true);
      expect(unsent()).to.equal(decision.unsent);
    });
  }

  it('does not take an answer about an earlier decision for one about the present', async () => {
    keepDecision(decision);
    const fetch = service([problem('text-changed'), accepted]);
    const sending = send(fetch);
    keepDecision({ ...decision, decision: 'withdraw', unsent: 'w'.repeat(32) });
    await sending;
    expect(readDecisions()['analytics']).to.include({ decision: 'withdraw' });
    expect(unsent()).to.equal(undefined);
  });
});
