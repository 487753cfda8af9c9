import { assert } from '@open-wc/testing';
import { createClient } from '../client/client.js';
import { createFakeFetch, type FakeFetch } from '../fake/fake-fetch.js';
import type { FakeService } from '../fake/state.types.js';
import { flush } from './flush.js';
import { oneAtATime, takeLease } from './one-at-a-time.js';
import {
  changeEntry,
  readEntries,
  removeEntry,
  writeEntry,
  type OutboxEntry,
} from './outbox.store.js';

const receipt = { number: '26-5530-1187' } as never;
const later = { problem: { code: 'unavailable', detail: 'Later.', status: 503 } } as const;

const entry = (key: string, more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  key,
  kind: 'complaint',
  api: 'https://care.example',
  agency: 'demo',
  locale: 'ru',
  operation: 'sendComplaint',
  body: { happened: 'Не ответили вовремя' },
  createdAt: 1,
  attempts: 0,
  nextAt: 0,
  state: 'waiting',
  ...more,
});

/** Sends what waits to a service that behaves so. */
async function flushTo(service: FakeService, now = true): Promise<FakeFetch> {
  const fetch = createFakeFetch({ service });
  const clientFor = ({ api, agency, locale }: OutboxEntry) => {
    const client = createClient({ api, agency, locale, fetch });
    // One attempt is enough here: the pauses of the client have tests of their own.
    return {
      ...client,
      call: ((id, input) =>
        client.open(id, input as object).then((r) => r.json())) as typeof client.call,
    };
  };
  await flush({ clientFor, onChange: () => undefined, now });
  return fetch;
}

describe('the outbox', () => {
  // Before, not after: not every engine gives each file of tests a storage of its own.
  beforeEach(async () => {
    for (const { key } of await readEntries()) await removeEntry(key);
    localStorage.clear();
  });

  it('sends what waits under its own key, oldest first, and keeps the answer until it is seen', async () => {
    await writeEntry(entry('b'.repeat(16), { createdAt: 2 }));
    await writeEntry(entry('a'.repeat(16)));
    const { requests } = await flushTo({ sendComplaint: { status: 201, body: receipt } });
    const keys = requests.map(({ headers }) => headers.get('idempotency-key'));
    assert.deepEqual(keys, ['a'.repeat(16), 'b'.repeat(16)]);
    const [first] = await readEntries();
    assert.equal(first?.state, 'sent');
    assert.deepEqual(first?.answer, receipt);
  });

  it('keeps what did not get through, with a pause that grows', async () => {
    await writeEntry(entry('a'.repeat(16)));
    await flushTo({ sendComplaint: 'offline' });
    const [once] = await readEntries();
    await flushTo({ sendComplaint: later });
    const [twice] = await readEntries();
    assert.equal(twice?.state, 'waiting');
    assert.equal(twice?.attempts, 2);
    assert.isAbove(twice?.nextAt ?? 0, once?.nextAt ?? Infinity);
    const { requests } = await flushTo({ sendComplaint: { body: receipt } }, false);
    assert.lengthOf(requests, 0, 'nothing is sent before its time');
  });

  it('takes a refusal as final, with the words of the service', async () => {
    await writeEntry(entry('a'.repeat(16)));
    const refused = {
      problem: { code: 'invalid-field', detail: 'Напишите адрес.', status: 400 },
    } as const;
    await flushTo({ sendComplaint: refused });
    const [kept] = await readEntries();
    assert.equal(kept?.state, 'refused');
    assert.equal(kept?.problem?.detail, 'Напишите адрес.');
    const { requests } = await flushTo({ sendComplaint: { body: receipt } });
    assert.lengthOf(requests, 0);
  });

  it('does not bring back what was discarded while it was sent', async () => {
    await writeEntry(entry('a'.repeat(16)));
    await removeEntry('a'.repeat(16));
    await changeEntry('a'.repeat(16), { state: 'sent' });
    assert.deepEqual(await readEntries(), []);
  });

  it('is sent by one tab at a time', async () => {
    let inside = 0;
    let most = 0;
    const action = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    await Promise.all([oneAtATime(action), oneAtATime(action), oneAtATime(action)]);
    assert.equal(most, 1);
  });

  it('has a lease where the origin has no locks, which ends by itself', () => {
    assert.isTrue(takeLease(0, 'one tab'));
    assert.isFalse(takeLease(1_000, 'another tab'));
    assert.isTrue(takeLease(1_000, 'one tab'));
    assert.isTrue(takeLease(120_000, 'another tab'));
  });
});
