import type { Capability, Case, ClientOperationId, ResponseOf } from '@zabota/contract';
import {
  findCapability,
  forgetCapability,
  keepCapability,
  ProblemError,
  type CallOptions,
  type Client,
  type InputOf,
} from '@zabota/core';

/** What a call about a case still has to say: the case itself is known. */
type CaseInput<Id extends ClientOperationId> = Omit<InputOf<Id>, 'capability'>;

/**
 * The way to one case: its number and the short-lived capability that opens
 * it. A signed-in client's token goes with every call by itself.
 */
export class CaseAccess {
  readonly #client: () => Client;
  #number = '';
  #token: string | undefined;
  /** In memory only, to open the case again when the capability ends. */
  #code: string | undefined;

  constructor(client: () => Client) {
    this.#client = client;
  }

  get number(): string {
    return this.#number;
  }

  get client(): Client {
    return this.#client();
  }

  /** Exchanges number and code for a capability. @throws ProblemError | ConnectionError */
  async open(number: string, code: string): Promise<void> {
    const capability = await this.client.call('openCase', { body: { number, code } });
    this.#keep(capability);
    this.#code = code;
  }

  /** Takes up a case with what this tab or the signed-in client already has. */
  resume(number: string) {
    this.#number = number;
    this.#code = undefined;
    this.#token = findCapability(this.#agency, number);
  }

  /** Leaves nothing behind for the next person at this computer. */
  forget() {
    forgetCapability(this.#agency, this.#number);
    this.#token = this.#code = undefined;
    this.#number = '';
  }

  /** What every call about this case carries. */
  options(params: Readonly<Record<string, string>> = {}): CallOptions {
    return { params: { ...params, number: this.#number }, capability: this.#token };
  }

  /**
   * Calls an operation on this case, and once more when the capability has
   * ended meanwhile and the code is still in memory.
   * @throws ProblemError | ConnectionError
   */
  async call<Id extends ClientOperationId>(id: Id, input: CaseInput<Id>): Promise<ResponseOf<Id>> {
    const attempt = () => this.client.call(id, { ...input, ...this.options(input.params) });
    try {
      return await attempt();
    } catch (error) {
      const hasEnded = error instanceof ProblemError && error.code === 'access-expired';
      if (!hasEnded || !this.#code) throw error;
      await this.open(this.#number, this.#code);
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

  #keep(capability: Capability) {
    this.#number = capability.number;
    this.#token = capability.token;
    keepCapability(this.#agency, capability);
  }

  get #agency(): string {
    return this.client.options.agency;
  }
}
