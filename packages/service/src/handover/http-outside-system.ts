import type { OutsideSystem, Outcome, Outgoing } from './outside-system.js';

export interface HttpOutsideSystemOptions {
  /** Address that takes a POST; `{agency}` in it becomes the agency’s slug. */
  readonly url: string;
  /** Bearer token; none where the network itself is the fence. */
  readonly token: string | undefined;
  /** Milliseconds until an answer is given up. */
  readonly timeout?: number;
}

const answerLength = 65_536;

/** Statuses that say "later", besides those of the server’s own faults. */
const later = new Set([408, 425, 429]);

/**
 * Hands over by HTTP: one POST of JSON with an `Idempotency-Key`. 2xx and 409 mean that the other
 * system has it; 408, 425, 429 and 5xx mean later; everything else is a refusal for good.
 */
export class HttpOutsideSystem implements OutsideSystem {
  readonly #options: HttpOutsideSystemOptions;

  constructor(options: HttpOutsideSystemOptions) {
    this.#options = options;
  }

  async take({ key, agency, body }: Outgoing): Promise<Outcome> {
    const { url, token, timeout = 10_000 } = this.#options;
    const response = await fetch(url.replaceAll('{agency}', encodeURIComponent(agency)), {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      // Words of a client go where the operator said, and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    const { status, ok } = response;
    if (ok || status === 409) return { name: 'taken', answer: await readJson(response) };
    await response.body?.cancel();
    if (status >= 500 || later.has(status))
      throw new Error(`The other system answered ${status}: it is asked again later.`);
    return { name: 'refused', status };
  }
}

/** What it said, where that is JSON of a sensible length: only a number is looked for in it. */
async function readJson(response: Response): Promise<unknown> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > answerLength) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
