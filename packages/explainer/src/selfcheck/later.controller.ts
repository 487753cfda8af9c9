import type { Checklist } from '@zabota/contract';
import { focusLater, PartsController } from '@zabota/core';
import { mayHoldReceipt } from '@zabota/core/filing.js';
import { nothing, type ReactiveController, type ReactiveElement } from 'lit';
import type { LaterOptions } from './later.types.js';

const loaders = {
  memo: () => import('./memo.part.js'),
  declaration: () => import('./declaration/declaration.part.js'),
};

/**
 * What comes after the questions: the memo and the reminders, which are here as soon as the client
 * answers and need no network from then on, and a declaration, when a client wants one.
 */
export class LaterController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #parts: PartsController<LaterOptions, typeof loaders>;
  /** The list whose declaration is on the screen. */
  #open = '';
  #isMemoWanted = false;

  constructor(host: ReactiveElement, options: Omit<LaterOptions, 'host' | 'onBack'>) {
    (this.#host = host).addController(this);
    const onBack = () => void this.open('');
    this.#parts = new PartsController(host, loaders, { ...options, host, onBack });
  }

  hostConnected() {
    if (mayHoldReceipt()) void this.#parts.bring('declaration');
  }

  /** A declaration of the list on the screen was sent from this tab. */
  get isSent(): boolean {
    return this.#parts.get('declaration')?.isSent() ?? false;
  }

  /** Says so where the memo was wanted and could not be brought. */
  get pending() {
    return this.#isMemoWanted && !this.#parts.get('memo') ? this.#parts.pending('memo') : nothing;
  }

  /** The client answers: the memo may come now, while there is a network. */
  prepare() {
    this.#parts.ensure('memo');
  }

  readonly print = () => this.#take('print');
  readonly remind = () => this.#take('remind');

  /** The declaration of the list, or its receipt; nothing while the questions are on the screen. */
  screen(list: Checklist) {
    return this.#open === list.id
      ? (this.#parts.get('declaration')?.render(list) ?? this.#parts.pending('declaration'))
      : undefined;
  }

  /** @param id the list; empty for the way back to the questions. */
  async open(id: string) {
    this.#open = id;
    this.#host.requestUpdate();
    if (id) (await this.#parts.bring('declaration'))?.begin();
    await focusLater(this.#host, '[part~=step]');
  }

  async #take(way: 'print' | 'remind') {
    this.#isMemoWanted = true;
    (await this.#parts.bring('memo'))?.[way]();
  }
}
