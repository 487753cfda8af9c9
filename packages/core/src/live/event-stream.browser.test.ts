import { assert } from '@open-wc/testing';
import { createClient } from '../client/client.js';
import { createFakeFetch, type FakeFetch } from '../fake/fake-fetch.js';
import type { FakeService } from '../fake/state.types.js';
import type { ProblemError } from '../client/errors.js';
import { openEventStream, type EventStream, type StreamOptions } from './event-stream.js';

const moved = (seq: number) => ({ id: String(seq), event: 'case', data: { version: seq, seq } });

let stream: EventStream | undefined;

function listen(service: FakeService, more: Partial<StreamOptions> = {}) {
  const fetch: FakeFetch = createFakeFetch({ service });
  const client = createClient({ api: 'https://care.example', agency: 'demo', locale: 'ru', fetch });
  const heard: string[] = [];
  const states: string[] = [];
  stream = openEventStream({
    client,
    operation: 'watchCase',
    input: { params: { number: '26-4817-3052' }, capability: 'opens-one-case' },
    onEvent: ({ data }) => heard.push(data),
    onState: (state) => states.push(state),
    onEnd: () => undefined,
    poll: async () => undefined,
    ...more,
  });
  return { fetch, heard, states };
}

const until = async (condition: () => boolean) => {
  for (let round = 0; round < 400 && !condition(); round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.isTrue(condition());
};

describe('a live case', () => {
  afterEach(() => stream?.close());

  it('is heard with a capability in a header, never in the address', async () => {
    const { fetch, heard, states } = listen({ watchCase: { events: [moved(7), moved(8)] } });
    await until(() => heard.length === 2);
    assert.deepEqual(states, ['connecting', 'live']);
    assert.equal(fetch.requests[0]?.headers.get('zabota-capability'), 'opens-one-case');
    assert.equal(fetch.requests[0]?.headers.get('accept'), 'text/event-stream');
  });

  it('goes on where it was after a pause of the client’s own', async () => {
    const { fetch, heard, states } = listen({ watchCase: { events: [moved(7)] } });
    await until(() => heard.length === 1);
    stream?.pause();
    assert.equal(states.at(-1), 'paused');
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.lengthOf(fetch.requests, 1, 'nothing is asked while it is paused');
    stream?.resume();
    await until(() => fetch.requests.length === 2);
    assert.equal(fetch.requests[1]?.headers.get('last-event-id'), '7');
  });

  it('is asked for from time to time when the stream does not get through', async () => {
    let polls = 0;
    const { states } = listen({ watchCase: 'offline' }, { poll: async () => void (polls += 1) });
    await until(() => polls > 0);
    assert.include(states, 'polling');
  });

  it('ends when the service says the access is over, and asks no more', async () => {
    const problem = {
      code: 'access-expired',
      detail: 'Open the case again.',
      status: 401,
    } as const;
    let ended: ProblemError | undefined;
    const { fetch, states } = listen(
      { watchCase: { problem } },
      { onEnd: (error) => (ended = error) },
    );
    await until(() => states.at(-1) === 'ended');
    assert.equal(ended?.code, 'access-expired');
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.lengthOf(fetch.requests, 1);
  });
});
