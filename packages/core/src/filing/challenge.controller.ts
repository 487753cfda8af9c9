import type { BodyOf, Challenge, ChallengeAnswer } from '@zabota/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../client/client.types.js';
import { ConnectionError, ProblemError } from '../client/errors.js';
import { isFresh, solve } from './solve.js';

type Action = BodyOf<'createChallenge'>['action'];

/**
 * The proof of work against unwanted mail. It begins when the last step opens
 * and is ready before the client has read it; nobody sees or presses anything.
 * A device that cannot do the sum says so: then a person looks first.
 */
export class ChallengeController implements ReactiveController {
  readonly #client: () => Client;
  readonly #action: Action;
  #controller = new AbortController();
  #challenge: Challenge | undefined;
  #answer: Promise<ChallengeAnswer> | undefined;
  #isTried = false;

  /** @param action what the work is for: it opens nothing else. */
  constructor(host: ReactiveControllerHost, client: () => Client, action: Action) {
    host.addController(this);
    this.#client = client;
    this.#action = action;
  }

  hostDisconnected() {
    this.restart();
  }

  /** Begins, unless a challenge is already being solved or waits to be used. */
  begin() {
    this.answer().catch(() => {
      // Sending asks again, and says what is wrong.
      this.#answer = undefined;
    });
  }

  /**
   * The answer to send along; the same one until it is out of date.
   * @throws ProblemError | ConnectionError when the service gives no challenge.
   */
  answer(): Promise<ChallengeAnswer> {
    const isOld = this.#challenge && !isFresh(this.#challenge, Date.now());
    // What was sent once goes again as it was: the service may have it already.
    if (isOld && !this.#isTried) this.restart();
    return (this.#answer ??= this.#solve());
  }

  /** Sends with an answer, and once more with a new one when the service calls the first too old. */
  async prove<Result>(send: (answer: ChallengeAnswer) => Promise<Result>): Promise<Result> {
    try {
      const answer = await this.answer();
      this.#isTried = true;
      return await send(answer);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'challenge-failed') throw error;
      // The client read for longer than a challenge lives: our trouble, not theirs.
      this.restart();
      return send(await this.answer());
    }
  }

  /** Forgets the challenge and stops the sum. */
  restart() {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#challenge = undefined;
    this.#answer = undefined;
    this.#isTried = false;
  }

  async #solve(): Promise<ChallengeAnswer> {
    // Typed as always there, absent outside https and localhost.
    if (!(crypto.subtle as SubtleCrypto | undefined)) return { cannot: true };
    const { signal } = this.#controller;
    const challenge = await this.#client().call('createChallenge', {
      body: { action: this.#action },
      signal,
    });
    this.#challenge = challenge;
    const solved = await solve(challenge, signal).catch(() => undefined);
    if (!solved && signal.aborted) throw new ConnectionError('network');
    return solved ? { solved } : { cannot: true };
  }
}
