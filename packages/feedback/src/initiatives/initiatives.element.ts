import type { Initiative, InitiativeList } from '@zabota/contract';
import {
  AnnounceController,
  baseStyles,
  button,
  failureWords,
  focusLater,
  msg,
  PartsController,
  Question,
  tagStyles,
  TouchpointElement,
} from '@zabota/core';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { FragmentController } from '../shared/fragment.controller.js';
import type { Desk } from './desk.types.js';
import { initiativeView } from './initiative.view.js';
import { InitiativesOpenedEvent } from './initiatives.events.js';
import { initiativesStyles } from './initiatives.styles.js';
import { everything, listScreen, type Search } from './list.screen.js';
import { loaders } from './loaders.js';
import { numberOfFragment } from './share.js';
import { SupportController } from './support.controller.js';
import { isWaiting } from './waiting-mark.js';

/**
 * Public initiatives: propose, support, and see what the agency answered.
 *
 * @tag zabota-initiatives
 * @summary Channel for initiatives with official answers (A27).
 *
 * @slot - Fallback: shown until the element is ready, and for good where scripts are off.
 *
 * @fires {InitiativesOpenedEvent} zabota-initiatives-opened - The list or one initiative is on the screen.
 * @fires {InitiativesSendingEvent} zabota-initiatives-sending - A proposal or a voice is about to go; `preventDefault()` holds it back.
 * @fires {InitiativesSentEvent} zabota-initiatives-sent - The service has taken a proposal or a voice.
 * @fires {InitiativesFailedEvent} zabota-initiatives-failed - It was not taken; what was typed is still there.
 *
 * @csspart form - The form of a proposal.
 * @csspart field - One field with its label, hint and error.
 * @csspart label - The label of a field.
 * @csspart hint - The hint of a field.
 * @csspart error - How to mend a field.
 * @csspart notice - An aside that matters now.
 * @csspart actions - A row of buttons.
 * @csspart submit - The button that sends.
 * @csspart receipt - Number and code of a proposal.
 *
 * @cssprop --zabota-color-accent - Colour of links and the main button.
 */
export class InitiativesElement extends TouchpointElement {
  static override styles = [...baseStyles, tagStyles, initiativesStyles];

  /** Number of the one initiative to show; the list by default. */
  @property() number = '';

  /** Page with `<zabota-tracker>`, where the author follows a proposal. */
  @property() tracker = '';
  protected override rehearsal = () => import('./trial.js');

  #search: Search = everything;
  #earlier: readonly Initiative[] = [];
  #isProposing = false;
  readonly #announce = new AnnounceController(this);
  readonly #support = new SupportController(this, () => this.client);
  readonly #list = new Question<InitiativeList>(
    () => this.requestUpdate(),
    () => this.dispatchEvent(new InitiativesOpenedEvent('')),
  );
  readonly #one = new Question<Initiative>(
    () => this.requestUpdate(),
    ({ number }) => this.dispatchEvent(new InitiativesOpenedEvent(number)),
  );
  readonly #parts = new PartsController(this, loaders, {
    host: this,
    client: () => this.client,
    announce: this.#announce,
    situation: () => this.setting('situation'),
    tracker: () => this.tracker,
    services: () => this.#list.answer?.services ?? [],
    leave: () => this.#propose(false),
    look: (number) => this.#propose(false, number),
  } satisfies Desk);

  constructor() {
    super();
    new FragmentController(this, (hash) => (this.number = numberOfFragment(hash) || this.number));
    this.addController({
      hostDisconnected: () => {
        this.#list.leave();
        this.#one.leave();
      },
    });
  }

  protected override begin() {
    this.#read();
    return (this.number ? this.#one : this.#list).settled;
  }

  protected override willUpdate() {
    this.#read();
  }

  #read() {
    const { client, number } = this;
    if (isWaiting(client.options.agency)) this.#parts.ensure('propose');
    const { words, state, order } = this.#search;
    if (number)
      this.#one.ask([client, number], (signal) =>
        client.call('readInitiative', { params: { number }, signal }),
      );
    else this.#list.ask([client, words, state, order], (signal) => this.#ask(undefined, signal));
  }

  protected override render() {
    return html`${this.#announce.region()}
      <div class="stack">${this.#parts.get('propose')?.waiting()} ${this.#screen()}</div>`;
  }

  #screen() {
    if (this.#isProposing)
      return this.#parts.get('propose')?.render() ?? this.#parts.pending('propose');
    const { state, again } = this.number ? this.#one : this.#list;
    if (state.name === 'asking') return html`<p class="soft">${msg('One moment…')}</p>`;
    if (state.name === 'failed')
      return html`<p>${failureWords(state.error)}</p>
        <p>${button({ kind: 'quiet', label: msg('Try again'), onClick: () => void again() })}</p>
        ${this.number ? this.#back() : html`<slot></slot>`}`;
    return 'initiatives' in state.answer ? this.#all(state.answer) : this.#single(state.answer);
  }

  #all(list: InitiativeList) {
    if (list.total === 0) this.#parts.ensure('nothing');
    return listScreen(list, {
      ...this.#options,
      search: this.#search,
      shown: [...this.#earlier, ...list.initiatives],
      feed: new URL(list.feed, this.client.options.api || location.href).href,
      onSearch: this.#onSearch,
      onMore: () => void this.#more(list),
      onPropose: () => this.#propose(true),
      pictureOfNothing: this.#parts.get('nothing'),
    });
  }

  #single(found: Initiative) {
    return html`<h2 tabindex="-1">${msg('Initiative')}</h2>
      ${initiativeView(found, this.#options)} ${this.#back()}`;
  }

  #back() {
    return html`<p>
      ${button({ kind: 'quiet', label: msg('To the list'), onClick: this.#onList })}
    </p>`;
  }

  get #options() {
    return {
      support: this.#support,
      say: (text: string) => this.#announce.say(text),
    };
  }

  #ask(after: string | undefined, signal?: AbortSignal) {
    const { words, state, order } = this.#search;
    const query = { words: words || undefined, state: state || undefined, order, after };
    return this.client.call('listInitiatives', { query, signal });
  }

  async #more(list: InitiativeList) {
    const next = await this.#ask(list.next).catch(() => undefined);
    if (!next) return this.#announce.say(failureWords(undefined));
    this.#earlier = [...this.#earlier, ...list.initiatives];
    this.#list.accept(next);
  }

  #propose(isProposing: boolean, number = this.number) {
    this.#isProposing = isProposing;
    this.number = number;
    if (isProposing) void this.#parts.bring('propose').then(() => focusLater(this, 'h2'));
    else void focusLater(this, 'h2');
    this.requestUpdate();
  }

  readonly #onSearch = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.#search = Object.fromEntries(form) as unknown as Search;
    this.#earlier = [];
    this.requestUpdate();
  };

  readonly #onList = () => {
    this.number = '';
    history.replaceState(history.state, '', location.pathname + location.search);
    void focusLater(this, 'h2');
  };
}
