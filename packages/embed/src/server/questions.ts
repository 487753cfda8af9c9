/** The service did not answer in time, or not as a first screen needs it. */
export class NoAnswer extends Error {}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Asks the service for a touchpoint that is being drawn: reads alone, as nobody in particular. */
export class Questions {
  readonly #ask: typeof fetch;
  readonly #deadline: AbortSignal;
  #open: Promise<unknown>[] = [];
  #failure: unknown;

  /** @param deadline after which nobody waits any more. */
  constructor(ask: typeof fetch, deadline: AbortSignal) {
    this.#ask = ask;
    this.#deadline = deadline;
  }

  /** In the place of the touchpoint's own `fetch`. */
  readonly fetch: typeof fetch = (input, init) => {
    const answer = this.#read(input, init);
    const heard = answer.catch((error: unknown) => {
      // A question that the touchpoint took back did not fail.
      if (!init?.signal?.aborted) this.#failure = error;
    });
    this.#open.push(heard);
    return answer;
  };

  /**
   * Waits until all that was asked is answered and the touchpoint has heard it.
   * @throws {NoAnswer} where one question has no good answer, or none in time.
   */
  async settled(): Promise<void> {
    const late = new Promise((resolve) => this.#deadline.addEventListener('abort', resolve));
    while (this.#open.length > 0 && !this.#deadline.aborted) {
      const open = this.#open;
      this.#open = [];
      await Promise.race([Promise.all(open), late]);
      if (this.#failure) throw new NoAnswer('No good answer.', { cause: this.#failure });
      await turn();
    }
    if (this.#deadline.aborted) throw new NoAnswer('No answer in time.');
    // Parts of a touchpoint are in the bundle: what they wait for is over within one turn.
    await turn();
  }

  async #read(input: RequestInfo | URL, init: RequestInit = {}) {
    const { method = 'GET' } = init;
    if (method !== 'GET') throw new NoAnswer(`A server reads and does not ${method}.`);
    const signal = AbortSignal.any([this.#deadline, ...(init.signal ? [init.signal] : [])]);
    const answer = await this.#ask(input, { ...init, signal });
    if (!answer.ok) throw new NoAnswer(`The service answered ${answer.status}.`);
    return answer;
  }
}
