import type { ClientOperationId } from '@zabota/contract/paths.js';
import { configuration } from '../configuration/configuration.js';

/**
 * What an element asks first, where its tag and the page say all that the question needs: the loader
 * asks it while the element is on its way.
 */
export interface FirstQuestion {
  readonly operation: ClientOperationId;
  /** Attributes and settings that go into the query under their own names, in its order. */
  readonly query: readonly string[];
}

/** The loader leaves answers beside the settings, by address and headers; see packages/embed/src/ahead.ts. */
interface Answers {
  readonly ahead?: Record<string, Promise<Response>>;
}

/**
 * The answer to this very request, where it has been asked for ahead. It is given once, and a word
 * more in the headers, such as a token, makes another request of it.
 */
export function answerAhead(
  url: string,
  headers: HeadersInit | undefined,
): Promise<Response> | undefined {
  const { ahead = {} } = configuration() as Answers;
  const request = JSON.stringify([url, headers]);
  const answer = ahead[request];
  delete ahead[request];
  return answer;
}
