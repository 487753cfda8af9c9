import type { Checklist } from '@zabota/contract';
import {
  AnnounceController,
  baseStyles,
  DraftController,
  errorCode,
  focusLater,
  formStyles,
  panelStyles,
  TouchpointElement,
} from '@zabota/core';
import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { notOpened, opening } from '../not-opened.js';
import { AddressController } from './address.controller.js';
import { AskingController } from './asking.controller.js';
import { LaterController } from './later.controller.js';
import { emptyDraft, progressOf, withAnswer, type SelfcheckDraft } from './progress.js';
import {
  SelfcheckChangedEvent,
  SelfcheckFailedEvent,
  SelfcheckOpenedEvent,
} from './selfcheck.events.js';
import { checklistScreen, listsScreen, progressText } from './selfcheck.screen.js';
import { selfcheckStyles } from './selfcheck.styles.js';

/**
 * A check list with which clients look at themselves: advice at once for each
 * "no", a memo to print and reminders. Answers leave the device only when the client sends a
 * declaration of compliance.
 *
 * @tag zabota-selfcheck
 * @summary Check list with advice before control; nothing is sent unless the client wants to.
 *
 * @slot - Shown until the list is ready, and for good where scripts are off.
 *
 * @fires {SelfcheckOpenedEvent} zabota-selfcheck-opened - A check list is on the screen.
 * @fires {SelfcheckChangedEvent} zabota-selfcheck-changed - A question was answered.
 * @fires {SelfcheckSendingEvent} zabota-selfcheck-sending - A declaration is about to go; `preventDefault()` holds it back.
 * @fires {SelfcheckSentEvent} zabota-selfcheck-sent - The service has taken the declaration.
 * @fires {SelfcheckFailedEvent} zabota-selfcheck-failed - The list could not be read, or the declaration was not taken.
 *
 * @csspart form - The questions, and the form of a declaration.
 * @csspart field - One question with its answers.
 * @csspart label - The words of a question or an answer.
 * @csspart hint - The hint of a field.
 * @csspart error - How to mend a field.
 * @csspart step - The title of the list, of the declaration, and its number.
 * @csspart summary - What is left to mend in a declaration.
 * @csspart notice - Advice, and what came out.
 * @csspart actions - A row of buttons.
 * @csspart submit - The button that sends a declaration.
 * @csspart receipt - The receipt of a declaration.
 *
 * @cssprop --zabota-color-accent - Colour of links, buttons and chosen answers.
 */
export class SelfcheckElement extends TouchpointElement {
  static override styles = [...baseStyles, formStyles, panelStyles, selfcheckStyles];

  /** Id of the check list; without it the lists there are, or what the address of the page names. */
  @property() checklist = '';

  /** Address of the page with `<zabota-explainer>`; this page when one stands on it. */
  @property() explainer = '';

  /** Address of the page with `<zabota-tracker>`; this page when one stands on it. */
  @property() tracker = '';
  protected override rehearsal = () => import('./trial.js');

  readonly #address = new AddressController(this);
  readonly #announcer = new AnnounceController(this);
  readonly #draft = new DraftController<SelfcheckDraft>(this, () => this.#name, emptyDraft);
  readonly #asking = new AskingController(this, {
    onAnswer: (id) => void this.dispatchEvent(new SelfcheckOpenedEvent(id)),
    onFailed: (error) => void this.dispatchEvent(new SelfcheckFailedEvent(errorCode(error))),
  });
  readonly #later = new LaterController(this, {
    name: () => this.#name,
    client: () => this.client,
    list: () => this.#asking.list.answer,
    draft: this.#draft,
    tracker: () => this.tracker,
    say: (text) => this.#announcer.say(text),
    onListLost: () => void this.#asking.list.again(),
  });

  get #shown(): string {
    return this.#address.named || this.checklist;
  }

  get #name(): string {
    return `selfcheck:${this.setting('agency')}:${this.#shown}`;
  }

  protected override begin() {
    return this.#asking.ask(this.client, this.#shown);
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    void this.#asking.ask(this.client, this.#shown);
  }

  protected override render() {
    return html`${this.#shown ? this.#one() : this.#all()} ${this.#announcer.region()}`;
  }

  protected override updated() {
    const { state } = this.#shown ? this.#asking.list : this.#asking.lists;
    if (!this.#address.isCalled || state.name !== 'answered') return;
    this.#address.isCalled = false;
    void focusLater(this, '[part~=step]');
  }

  #all() {
    const { state, again } = this.#asking.lists;
    if (state.name === 'asking') return opening();
    return state.name === 'failed' ? notOpened(state.error, again) : listsScreen(state.answer);
  }

  #one() {
    const { state, again } = this.#asking.list;
    if (state.name === 'asking') return opening();
    if (state.name === 'failed') return notOpened(state.error, again);
    const list = state.answer;
    const declaration = this.#later.screen(list);
    if (declaration) return declaration;
    return html`
      <form
        class="stack"
        part="form"
        @change=${(event: Event) => this.#onAnswer(event, list)}
        @submit=${(event: Event) => event.preventDefault()}
      >
        ${checklistScreen(list, this.#draft.input, {
          isKept: this.#draft.until !== undefined,
          explainer: this.explainer,
          isNamed: Boolean(this.#address.named),
          onPrint: () => void this.#later.print(),
          onRemind: () => void this.#later.remind(),
          onClear: () => this.#draft.clear(),
          isDeclared: this.#later.isSent,
          onDeclare: () => void this.#later.open(list.id),
        })}
        ${this.#later.pending}
      </form>
    `;
  }

  #onAnswer({ target }: Event, list: Checklist) {
    const { name, value, checked } = target as HTMLInputElement;
    if (name === 'keep') {
      if (checked) this.#draft.keepOnDevice();
      else this.#draft.keepInTab();
      return;
    }
    this.#later.prepare();
    const question = name.replace(/^answers\./, '');
    this.#draft.replace(withAnswer(this.#draft.input, question, value));
    const progress = progressOf(list, this.#draft.input);
    const advice = list.questions.find(({ id }) => id === question)?.advice.text ?? '';
    this.#announcer.say(value === 'no' ? advice : progressText(progress));
    this.dispatchEvent(new SelfcheckChangedEvent(progress.answered, progress.of));
  }
}
