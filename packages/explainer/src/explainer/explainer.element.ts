import type { Requirement, RequirementList } from '@zabota/contract';
import {
  AnnounceController,
  baseStyles,
  errorCode,
  failureWords,
  focusLater,
  formStyles,
  msg,
  panelStyles,
  PartsController,
  Question,
  TouchpointElement,
} from '@zabota/core';
import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { notOpened, opening } from '../not-opened.js';
import type { CardOptions } from './card/card.desk.js';
import {
  ExplainerChangedEvent,
  ExplainerFailedEvent,
  ExplainerOpenedEvent,
  ExplainerSentEvent,
} from './explainer.events.js';
import { explainerStyles } from './explainer.styles.js';
import { ListController } from './list.controller.js';
import { foundText, listScreen, newsButton } from './list.screen.js';
import type { NewsOptions } from './news/news.desk.js';
import { linkTo, PlaceController } from './place.controller.js';

const loaders = {
  card: () => import('./card/card.part.js'),
  news: () => import('./news/news.part.js'),
};

/**
 * Rules in plain words: found by a question, explained step by step, with the
 * exact text beside the plain one. Nobody has to say who they are.
 *
 * @tag zabota-explainer
 * @summary What must be done, why, by when and what it costs, with the exact law beside it.
 *
 * @slot - Shown until the element is ready, and for good where scripts are off.
 *
 * @fires {ExplainerOpenedEvent} zabota-explainer-opened - The list or a requirement is on the screen.
 * @fires {ExplainerChangedEvent} zabota-explainer-changed - The client reads on another level.
 * @fires {ExplainerSentEvent} zabota-explainer-sent - A paragraph was marked as clear, unclear or needless.
 * @fires {ExplainerFailedEvent} zabota-explainer-failed - The list or a requirement could not be read.
 *
 * @csspart form - The search.
 * @csspart field - One field with its label and hint.
 * @csspart label - The label of a field.
 * @csspart hint - The hint of a field.
 * @csspart error - How to mend a date.
 * @csspart step - The question of a requirement.
 * @csspart notice - An aside that matters now.
 * @csspart actions - A row of buttons.
 * @csspart submit - The button that searches.
 *
 * @cssprop --zabota-color-accent - Colour of links, buttons and chosen answers.
 */
export class ExplainerElement extends TouchpointElement {
  static override styles = [...baseStyles, formStyles, panelStyles, explainerStyles];

  /** Id of the requirement to show; without it a list, or what the address of the page names. */
  @property() requirement = '';

  /** Shows the rules of one field only. */
  @property() field = '';

  /** Shows the rules of one service only. */
  @property() service = '';

  /** Shows the rules of one kind of activity only: its code (ОКВЭД). */
  @property() activity = '';
  protected override rehearsal = () => import('./trial.js');

  readonly #announcer = new AnnounceController(this);
  readonly #place = new PlaceController(this);
  readonly #card: Question<Requirement> = new Question<Requirement>(
    () => this.#onState(this.#card),
    () => void this.#onCard(),
  );
  readonly #list: ListController = new ListController(this, {
    client: () => this.client,
    given: () => (this.#shown ? undefined : this.#given),
    onAnswer: (list) => this.#onList(list),
    onMore: (first) => void focusLater(this, `a[href="${linkTo(first)}"]`),
    onChange: (list) => this.#onState(list),
  });
  readonly #parts = new PartsController<CardOptions & NewsOptions, typeof loaders>(this, loaders, {
    host: this,
    client: () => this.client,
    given: () => this.#given,
    card: () => this.#card.answer,
    say: (text) => this.#announcer.say(text),
    onLevel: (level) => void this.dispatchEvent(new ExplainerChangedEvent(level)),
    onVote: (paragraph) => this.#onVote(paragraph),
  });

  #isNewsWanted = false;

  get #given() {
    const { field, service, activity } = this;
    return { field, service, activity, situation: this.setting('situation') };
  }

  get #shown(): string {
    return this.#place.place.requirement || this.requirement;
  }

  protected override begin() {
    this.#read();
    this.#list.hostUpdate();
    if (!this.#shown) return this.#list.list.settled;
    return Promise.all([this.#card.settled, this.#parts.bring('card')]);
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    this.#read();
  }

  #read() {
    const requirement = this.#shown;
    if (!requirement) return this.#card.leave();
    this.#parts.ensure('card');
    this.#card.ask([this.client, requirement], (signal) =>
      this.client.call('readRequirement', { params: { requirement }, signal }),
    );
  }

  protected override render() {
    return html`${this.#shown ? this.#cardScreen() : html`${listScreen(this.#list, this.#onAgain)} ${this.#news()}`}
    ${this.#announcer.region()}`;
  }

  protected override updated() {
    if (this.#shown || !this.#place.isMoved || !this.#list.found) return;
    this.#place.isMoved = false;
    void focusLater(this, '.count');
  }

  /** Where the button was that was pressed, or on what it brought. */
  readonly #onAgain = () => void focusLater(this, '[part~=notice] button, .count');

  #news() {
    const part = this.#parts.get('news');
    if (part) return part.render();
    if (this.#isNewsWanted) return this.#parts.pending('news');
    return newsButton(() => void this.#openNews());
  }

  async #openNews() {
    this.#isNewsWanted = true;
    await this.#parts.bring('news');
    await focusLater(this, '.news h2');
  }

  #cardScreen() {
    const { state } = this.#card;
    if (state.name === 'asking') return opening();
    if (state.name === 'failed') return notOpened(state.error, this.#card.again);
    const part = this.#parts.get('card');
    if (!part) return this.#parts.pending('card');
    return html`<div class="stack" @change=${part.onChange}>${part.render(state.answer)}</div>`;
  }

  #onState({ state }: Pick<Question<unknown>, 'state'>) {
    if (state.name === 'failed') {
      this.#announcer.say(failureWords(state.error));
      this.dispatchEvent(new ExplainerFailedEvent(errorCode(state.error)));
    }
    this.requestUpdate();
  }

  #onList({ total }: RequirementList) {
    this.#announcer.say(foundText(total));
    this.dispatchEvent(new ExplainerOpenedEvent(''));
  }

  async #onCard() {
    const { requirement, clause } = this.#place.place;
    await this.#parts.bring('card');
    this.dispatchEvent(new ExplainerOpenedEvent(this.#shown));
    // Only a client who came here by a link is taken there; a page that opens with a card stays where it is.
    if (requirement)
      await focusLater(this, clause ? `#clause-${CSS.escape(clause)}` : '[part~=step]');
  }

  #onVote(paragraph: string) {
    this.#announcer.say(msg('Thank you. We have it.'));
    this.dispatchEvent(new ExplainerSentEvent(this.#shown, paragraph));
  }
}
