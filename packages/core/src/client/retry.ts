import { ConnectionError, ProblemError } from './errors.js';

/** Longest a person is kept waiting for one more try, in seconds; beyond it we say so instead. */
const patience = 20;
const firstWait = 0.5;
const transientStatuses = [429, 502, 503, 504];

/** Seconds of a `Retry-After` header: a number or an HTTP date. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}

/** Whether the same request may be answered well a little later. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ProblemError) {
    return transientStatuses.includes(error.status) || error.code === 'still-working';
  }
  if (!(error instanceof ConnectionError)) return false;
  return error.status === undefined
    ? error.fault !== 'offline'
    : transientStatuses.includes(error.status);
}

/**
 * Seconds before the next try, or nothing when there is no sense in one.
 *
 * Doubles each time and is drawn at random ("full jitter"), so that many
 * clients do not come back at one moment; what the service asks is obeyed.
 *
 * @param attempt how many tries there were, from 1.
 */
export function waitBeforeRetry(
  error: unknown,
  attempt: number,
  random: () => number = Math.random,
): number | undefined {
  if (!isTransient(error)) return undefined;
  const asked = (error as ProblemError | ConnectionError).retryAfter;
  const wait = asked ?? firstWait * 2 ** (attempt - 1) * (0.5 + random() / 2);
  return wait > patience ? undefined : wait;
}

/** Resolves after `seconds`, rejects with the reason of the signal when it is aborted. */
export function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
