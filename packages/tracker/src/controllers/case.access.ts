import type { Case, ClientOperationId, ResponseOf } from '@zabota/contract';
import {
  findCapability,
  forgetCapability,
  keepCapability,
  ProblemError,
  type CallOptions,
  type Client,
  type InputOf,
} from '@zabota/core';
import type { Key } from './case.types.js';

/** What a call about a case still has to say: the case itself is known. */
type CaseInput<Id extends ClientOperationId> = Omit<InputOf<Id>, 'capability'>;

const nobody: Key = { number: '', code: '' };

/**
 * The way to one case: its number and the short-lived capability that opens
 * it. A signed-in client's token goes with every call by itself.
 */
export class CaseAccess {
  readonly #client: () => Client;
  /** The code stays in memory, to open the case again when the capability ends. */
  #key = nobody;
  #token: string | undefined;

  constructor(client: () => Client) {
    this.#client = client;
  }

  get client(): Client {
    return this.#client();
  }

  /** What was tried last; the code is empty when it was not needed. */
  get key(): Key {
    return this.#key;
  }

  /** Exchanges number and code for a capability. @throws ProblemError | ConnectionError */
  async open(key: Key): Promise<void> {
    this.#key = key;
    const { number, code } = key;
    const capability = await this.client.call('openCase', { body: { number, code } });
    this.#token = capability.token;
    keepCapability(this.#agency, capability);
  }

  /** Takes up a case with what this tab or the signed-in client already has. */
  resume(number: string) {
    this.#key = { number, code: '' };
    this.#token = findCapability(this.#agency, number);
  }

  /** Leaves nothing behind for the next person at this computer. */
  forget() {
    forgetCapability(this.#agency, this.#key.number);
    this.#key = nobody;
    this.#token = undefined;
  }

  /** What every call about this case carries. */
  options(params: Readonly<Record<string, string>> = {}): CallOptions {
    return { params: { ...params, number: this.#key.number }, capability: this.#token };
  }

  /**
   * Calls an operation on this case, and once more when the capability has
   * ended meanwhile and the code is known.
   * @throws ProblemError | ConnectionError
   */
  async call<Id extends ClientOperationId>(id: Id, input: CaseInput<Id>): Promise<ResponseOf<Id>> {
    const attempt = () => this.client.call(id, { ...input, ...this.options(input.params) });
    try {
      return await attempt();
    } catch (error) {
      const hasEnded = error instanceof ProblemError && error.code === 'access-expired';
      if (!hasEnded || !this.#key.code) throw error;
      await this.open(this.#key);
      return attempt();
    }
  }

  /**
   * Reads the case; what is already known comes back where nothing is newer.
   * @throws ProblemError | ConnectionError
   */
  async read(signal: AbortSignal, known?: Case): Promise<Case> {
    const headers: Record<string, string> = known ? { 'if-none-match': `"${known.version}"` } : {};
    // A 304 has no body.
    const found: Case | undefined = await this.call('readCase', { signal, headers });
    return found ?? (known as Case);
  }

  get #agency(): string {
    return this.client.options.agency;
  }
}
