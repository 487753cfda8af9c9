import { paths, type OperationId } from '@zabota/contract/paths.js';
import type { Answer, Behaviour, FakeRequest, FakeService, LivingService } from './state.types.js';

export interface FakeFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** Everything that was asked, in order. */
  readonly requests: readonly FakeRequest[];
  /** Puts another behaviour in the place of one: the network comes back, the case moves on. */
  become(service: FakeService): void;
}

type Living = (request: FakeRequest) => Answer | 'pending';

const routes = (Object.entries(paths) as [OperationId, { method: string; url: string }][]).map(
  ([operation, { method, url }]) => ({
    operation,
    method,
    pattern: new RegExp(`${url.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
  }),
);

/**
 * A `fetch` that answers as a state says. What a state does not mention is a
 * mistake of the state: it fails loudly instead of looking like a slow network.
 */
export function createFakeFetch({
  service,
}: {
  readonly service: FakeService | LivingService;
}): FakeFetch {
  let behaviours: Partial<Record<OperationId, Behaviour | Living>> = { ...service };
  const asked = new Map<OperationId, number>();
  const requests: FakeRequest[] = [];

  const fake = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted();
    const request = readRequest(input, init);
    requests.push(request);
    const { operation } = request;
    const declared = behaviours[operation];
    const behaviour = typeof declared === 'function' ? declared(request) : declared;
    if (behaviour === undefined) throw new Error(`The state has no answer for ${operation}.`);
    if (behaviour === 'offline') throw new TypeError('Failed to fetch');
    if (behaviour === 'pending') return untilAborted(init.signal);
    const answers = Array.isArray(behaviour)
      ? (behaviour as readonly Answer[])
      : [behaviour as Answer];
    const turn = asked.get(operation) ?? 0;
    asked.set(operation, turn + 1);
    return respond(answers[Math.min(turn, answers.length - 1)] as Answer, init.signal);
  };

  return Object.assign(fake, {
    requests,
    become(next: FakeService) {
      behaviours = { ...behaviours, ...next };
      for (const id of Object.keys(next)) asked.delete(id as OperationId);
    },
  });
}

function readRequest(input: RequestInfo | URL, init: RequestInit): FakeRequest {
  const address = input instanceof Request ? input.url : String(input);
  const { pathname, searchParams } = new URL(address, 'https://fake.invalid');
  for (const { operation, method, pattern } of routes) {
    const match = method === (init.method ?? 'GET') ? pattern.exec(pathname) : null;
    if (!match) continue;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    const params = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    const query = Object.fromEntries(searchParams);
    return { operation, params, query, headers: new Headers(init.headers), body };
  }
  throw new Error(`${init.method ?? 'GET'} ${pathname} is not in the contract.`);
}

const untilAborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

function respond(answer: Answer, signal: AbortSignal | null | undefined): Response {
  if ('problem' in answer) {
    const { code, status = 422 } = answer.problem;
    const problem = { type: `/problems/${code}`, title: code, ...answer.problem, status };
    return Response.json(problem, {
      status,
      headers: { 'content-type': 'application/problem+json' },
    });
  }
  if ('events' in answer) return stream(answer.events, signal);
  if (answer.status === 204) return new Response(null, { status: 204 });
  return Response.json(answer.body, { status: answer.status ?? 200 });
}

function stream(
  events: readonly { readonly id?: string; readonly event?: string; readonly data: unknown }[],
  signal: AbortSignal | null | undefined,
): Response {
  const text = events
    .map(({ id, event, data }) =>
      [id && `id: ${id}`, event && `event: ${event}`, `data: ${JSON.stringify(data)}`]
        .filter(Boolean)
        .join('\n'),
    )
    .map((block) => `${block}\n\n`)
    .join('');
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text || ': open\n\n'));
      signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true });
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}
