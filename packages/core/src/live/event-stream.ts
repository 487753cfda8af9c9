import type { ClientOperationId } from '@zabota/contract';
import type { CallOptions, Client } from '../client/client.types.js';
import { ProblemError } from '../client/errors.js';
import { isTransient, pause } from '../client/retry.js';
import { createEventParser, type ServerEvent } from './event-parser.js';

/**
 * - `live`: events come as they happen.
 * - `polling`: the stream does not get through; asked from time to time.
 * - `ended`: the service refused for good; see `onEnd`.
 */
export type StreamState = 'connecting' | 'live' | 'polling' | 'paused' | 'ended';

export interface StreamOptions {
  readonly client: Client;
  readonly operation: ClientOperationId;
  readonly input: CallOptions;
  /** Resume after this event. */
  readonly lastEventId?: string;
  readonly onEvent: (event: ServerEvent) => void;
  readonly onState: (state: StreamState) => void;
  /** The service refused: the access expired, the case is gone. No more tries follow. */
  readonly onEnd: (error: ProblemError) => void;
  /** Asks once without a stream, after the stream failed twice in a row. */
  readonly poll: () => Promise<void>;
}

export interface EventStream {
  /** Holds everything until `resume()`: ПП 102 asks that moving content can be stopped. */
  pause(): void;
  resume(): void;
  close(): void;
}

/** Failures in a row after which we ask by polling: some proxies hold streams back. */
const failuresBeforePolling = 2;
const pollEvery = 30;
const longestWait = 60;

/** Seconds of silence after which a stream counts as dead; the service sends a heartbeat sooner. */
const longestSilence = 45;

/**
 * Server-sent events over `fetch`: `EventSource` cannot send a capability in a
 * header. Resumes with `Last-Event-ID`, backs off, falls back to polling.
 */
export function openEventStream(options: StreamOptions): EventStream {
  const { onState: become } = options;
  let running: AbortController | undefined;
  let lastEventId = options.lastEventId;
  let failures: number;

  async function run(signal: AbortSignal) {
    failures = 0;
    become('connecting');
    while (!signal.aborted) {
      let wait: number | undefined;
      try {
        wait = await listen(signal);
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof ProblemError && !isTransient(error)) {
          become('ended');
          options.onEnd(error);
          return;
        }
        wait = (error as Partial<ProblemError>).retryAfter;
        failures += 1;
      }
      const polling = failures >= failuresBeforePolling;
      become(polling ? 'polling' : 'connecting');
      if (polling) await options.poll().catch(() => undefined);
      wait ??= polling ? pollEvery : 0;
      const backoff = failures
        ? Math.min(longestWait, 2 ** failures) * (0.5 + Math.random() / 2)
        : 1;
      await pause(Math.max(wait, backoff), signal).catch(() => undefined);
    }
  }

  /** Reads one connection to its end. @returns seconds the service asks to wait. */
  async function listen(signal: AbortSignal): Promise<number | undefined> {
    const connection = new AbortController();
    const stop = () => connection.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    let silence: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      clearTimeout(silence);
      silence = setTimeout(() => connection.abort(), longestSilence * 1000);
    };
    let wait: number | undefined;
    try {
      hear();
      const headers = {
        accept: 'text/event-stream',
        ...(lastEventId && { 'last-event-id': lastEventId }),
      };
      const input = { ...options.input, headers, signal: connection.signal };
      const response = await options.client.open(options.operation, input);
      const parse = createEventParser();
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      const decoder = new TextDecoder();
      become('live');
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return wait;
        hear();
        failures = 0;
        for (const event of parse(decoder.decode(value, { stream: true }))) {
          lastEventId = event.id ?? lastEventId;
          if (event.retry !== undefined) wait = event.retry / 1000;
          if (event.data) options.onEvent(event);
        }
      }
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', stop);
    }
  }

  const resume = () => {
    if (running) return;
    running = new AbortController();
    void run(running.signal);
  };
  const close = () => {
    running?.abort();
    running = undefined;
  };
  resume();
  return {
    resume,
    close,
    pause: () => {
      close();
      become('paused');
    },
  };
}
