import type { ClientOperationId, ResponseOf } from '@zabota/contract';
import { addressOf } from './address-of.js';
import { answerAhead } from './ahead.js';
import { readAnswer, refuse } from './answer.js';
import type { CallOptions, Client, ClientOptions, InputOf } from './client.types.js';
import { ConnectionError, errorCode } from './errors.js';
import { prepareRequest } from './request.js';
import { pause, waitBeforeRetry } from './retry.js';

const attempts = 3;
const defaultTimeout = 20;

type AnyInput = CallOptions & { readonly body?: unknown; readonly query?: object | undefined };

/** The typed client of the contract: timeout, retry, problem documents. Knows nothing of elements. */
export function createClient(options: ClientOptions): Client {
  const send =
    options.fetch ??
    ((url: string, init: RequestInit) => answerAhead(url, init.headers) ?? fetch(url, init));

  async function request(
    id: ClientOperationId,
    input: AnyInput,
    signal?: AbortSignal,
  ): Promise<Response> {
    const prepared = prepareRequest(options, id, input as CallOptions);
    const { method, url, headers } = prepared instanceof Promise ? await prepared : prepared;
    const body = input.body === undefined ? null : JSON.stringify(input.body);
    if (body !== null) headers['content-type'] = 'application/json';
    signal?.throwIfAborted();
    const response = await send(url, {
      method,
      headers,
      body,
      ...(signal && { signal }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    }).catch((cause: unknown) => {
      signal?.throwIfAborted();
      throw new ConnectionError(globalThis.navigator?.onLine === false ? 'offline' : 'network', {
        cause,
      });
    });
    return response.ok || response.status === 304 ? response : refuse(response);
  }

  async function once(id: ClientOperationId, input: AnyInput): Promise<unknown> {
    const limit = withTimeout(input.timeout ?? defaultTimeout, input.signal);
    try {
      return await readAnswer(await request(id, input, limit.signal));
    } catch (error) {
      // An answer may also break off while it is read.
      limit.signal.throwIfAborted();
      throw error;
    } finally {
      limit.end();
    }
  }

  async function call(id: ClientOperationId, input: AnyInput): Promise<unknown> {
    const { method } = addressOf(id);
    // Only what can be repeated without acting twice is repeated.
    const tries = method === 'GET' || input.key ? attempts : 1;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(id, input);
      } catch (error) {
        const leaner = withoutUnknownFields(error, input);
        if (leaner) return call(id, leaner);
        const wait = attempt < tries ? waitBeforeRetry(error, attempt) : undefined;
        if (wait === undefined) throw error;
        await pause(wait, input.signal);
      }
    }
  }

  return {
    options,
    call: <Id extends ClientOperationId>(id: Id, input: InputOf<Id>) =>
      call(id, input) as Promise<ResponseOf<Id>>,
    open: (id, input) => request(id, input, input.signal),
    prepare: async (id, input) => prepareRequest(options, id, input),
  };
}

/** The input without its new fields, when an older service refused one of them (decision 11). */
function withoutUnknownFields(error: unknown, input: AnyInput): AnyInput | undefined {
  const { newFields, ...rest } = input;
  if (errorCode(error) !== 'unknown-field' || !newFields) return undefined;
  const body = { ...(input.body as Record<string, unknown>) };
  for (const name of newFields) delete body[name];
  return { ...rest, body };
}

/** `AbortSignal.any` is newer than the oldest browsers we serve (decision 24). */
function withTimeout(seconds: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new ConnectionError('timeout')), seconds * 1000);
  const follow = () => controller.abort(outer?.reason);
  if (outer?.aborted) follow();
  outer?.addEventListener('abort', follow);
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', follow);
    },
  };
}
