/**
 * How the network is. It changes under a touchpoint that is on the screen, as it does for people
 * who walk into a lift: what was typed stays, and what waits is sent when the network is back.
 */
export type Network = 'ordinary' | 'slow' | 'offline' | 'failing';

/** Longer than anybody waits without a word, and within the 20 seconds that a touchpoint waits. */
const slowly = 4_000;

let current: Network = 'ordinary';
Object.defineProperty(navigator, 'onLine', {
  configurable: true,
  get: () => current !== 'offline',
});

/** Sets the network of the whole page, and tells those who wait for it. */
export function setNetwork(next: Network): void {
  const before = current;
  current = next;
  if (before === next) return;
  if (next === 'offline') dispatchEvent(new Event('offline'));
  if (before === 'offline') dispatchEvent(new Event('online'));
}

/** The same service, over the network as it is when something is asked. */
export const overNetwork =
  (service: typeof fetch): typeof fetch =>
  async (input, init) => {
    if (current === 'offline') throw new TypeError('Failed to fetch');
    if (current === 'failing') return brokenDown(new Headers(init?.headers));
    if (current === 'slow') await pause(slowly, init?.signal);
    return service(input, init);
  };

/** What a service says that breaks down (RFC 9457): a fault of ours, which no second try mends. */
function brokenDown(headers: Headers): Response {
  const isEnglish = headers.get('accept-language')?.startsWith('en');
  const problem = {
    type: '/problems/internal',
    code: 'internal',
    title: 'internal',
    status: 500,
    detail: isEnglish
      ? 'Something broke on our side. We are mending it.'
      : 'У нас сбой, мы уже чиним.',
  };
  const type = 'application/problem+json';
  return Response.json(problem, { status: 500, headers: { 'content-type': type } });
}

const pause = (milliseconds: number, signal?: AbortSignal | null) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
