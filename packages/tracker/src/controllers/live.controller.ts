import type { LiveMessage } from '@zabota/contract';
import { openEventStream, type EventStream, type StreamState } from '@zabota/core/live.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CaseController } from './case.controller.js';

/** Milliseconds in which a case is painted; the stream brings what has changed meanwhile. */
const moment = 80;

/**
 * Keeps the case on the screen fresh: a stream of server-sent events, polling where the stream
 * does not get through. ПП 102 asks that what updates itself can be paused.
 */
export class LiveController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #cases: CaseController;
  #stream: EventStream | undefined;
  #watched = '';
  #state: StreamState = 'connecting';

  constructor(host: ReactiveControllerHost, cases: CaseController) {
    (this.#host = host).addController(this);
    this.#cases = cases;
  }

  get state(): StreamState {
    return this.#state;
  }
  get isPaused(): boolean {
    return this.#state === 'paused';
  }

  hostConnected() {
    addEventListener('online', this.#refresh);
    addEventListener('visibilitychange', this.#update);
    this.#update();
  }

  hostDisconnected() {
    removeEventListener('online', this.#refresh);
    removeEventListener('visibilitychange', this.#update);
    this.#leave();
  }

  /**
   * Follows the case that is on the screen, and leaves the one that was. A hidden tab and a page
   * that was left follow none: a browser opens six connections to one place for all of them.
   */
  hostUpdated() {
    const isSeen = !document.hidden || this.isPaused;
    const number = (isSeen && this.#cases.found?.number) || '';
    if (number === this.#watched) return;
    this.#leave();
    this.#watched = number;
    const watch = () => this.#watched === number && (this.#stream ??= this.#watch());
    // The case is to be seen first: a task at once would come before the paint.
    if (number) setTimeout(watch, moment);
  }

  readonly toggle = () => {
    if (!this.isPaused) return this.#stream?.pause();
    this.#stream?.resume();
    this.#refresh();
  };

  readonly #refresh = () => void this.#cases.refresh();
  readonly #update = () => this.#host.requestUpdate();

  #watch(): EventStream {
    const { access, found } = this.#cases;
    return openEventStream({
      client: access.client,
      operation: 'watchCase',
      input: access.options(),
      lastEventId: String(found?.history.latest[0]?.seq ?? 0),
      onEvent: ({ data }) => {
        const { version } = JSON.parse(data) as LiveMessage;
        if (version > (this.#cases.found?.version ?? 0)) this.#refresh();
      },
      onState: (state) => {
        this.#state = state;
        this.#update();
      },
      onEnd: ({ code }) => void this.#onEnd(code),
      poll: () => this.#cases.refresh(),
    });
  }

  /** When the access has ended, reading opens it anew; then the stream can be had again. */
  async #onEnd(code: string) {
    await this.#cases.refresh();
    if (code === 'access-expired') this.#leave();
    this.#update();
  }

  #leave() {
    this.#stream?.close();
    this.#stream = undefined;
    this.#watched = '';
  }
}
