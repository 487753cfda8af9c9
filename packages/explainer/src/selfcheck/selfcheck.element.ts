import type { Checklist, ChecklistSummary } from '@zabota/contract';
import {
  AnnounceController,
  baseStyles,
  button,
  DraftController,
  errorCode,
  failureWords,
  focusLater,
  formStyles,
  msg,
  notice,
  panelStyles,
  Question,
  TouchpointElement,
} from '@zabota/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { download, print } from '@zabota/core/paper.js';
import { rulePaper } from '../paper.styles.js';
import { AddressController } from './address.controller.js';
import { memoSheet } from './memo.sheet.js';
import { emptyDraft, progressOf, type SelfcheckDraft } from './progress.js';
import { reminderFile } from './reminders.js';
import {
  SelfcheckChangedEvent,
  SelfcheckFailedEvent,
  SelfcheckOpenedEvent,
} from './selfcheck.events.js';
import { checklistScreen, listsScreen, progressText } from './selfcheck.screen.js';
import { selfcheckStyles } from './selfcheck.styles.js';

/**
 * A check list with which clients look at themselves: advice at once for each
 * "no", a memo to print and reminders. Answers never leave the device.
 *
 * @tag zabota-selfcheck
 * @summary Check list with advice before control; nothing is sent.
 *
 * @slot - Shown until the list is ready, and for good where scripts are off.
 *
 * @fires {SelfcheckOpenedEvent} zabota-selfcheck-opened - The list is shown.
 * @fires {SelfcheckChangedEvent} zabota-selfcheck-changed - A question was answered.
 * @fires {SelfcheckFailedEvent} zabota-selfcheck-failed - The list could not be read.
 *
 * @csspart field - One question with its answers.
 * @csspart label - The words of a question or an answer.
 * @csspart hint - The hint of a field.
 * @csspart step - The title of the list.
 * @csspart notice - Advice, and what came out.
 * @csspart actions - A row of buttons.
 *
 * @cssprop --zabota-color-accent - Colour of links, buttons and chosen answers.
 */
export class SelfcheckElement extends TouchpointElement {
  static override styles = [...baseStyles, formStyles, panelStyles, selfcheckStyles];

  /** Id of the check list; without it the lists there are, or what the address of the page names. */
  @property() checklist = '';

  /** Address of the page with `<zabota-explainer>`; this page when one stands on it. */
  @property() explainer = '';
  protected override rehearsal = () => import('./trial.js');

  readonly #address = new AddressController(this);
  readonly #announcer = new AnnounceController(this);
  readonly #draft = new DraftController<SelfcheckDraft>(this, () => this.#name, emptyDraft);
  readonly #list: Question<Checklist> = new Question<Checklist>(
    () => this.#onState(this.#list),
    ({ id }) => void this.dispatchEvent(new SelfcheckOpenedEvent(id)),
  );
  readonly #lists: Question<readonly ChecklistSummary[]> = new Question<
    readonly ChecklistSummary[]
  >(
    () => this.#onState(this.#lists),
    () => void this.dispatchEvent(new SelfcheckOpenedEvent('')),
  );

  constructor() {
    super();
    this.addController({
      hostDisconnected: () => {
        this.#list.leave();
        this.#lists.leave();
      },
    });
  }

  get #shown(): string {
    return this.#address.named || this.checklist;
  }

  get #name(): string {
    return `selfcheck:${this.setting('agency')}:${this.#shown}`;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const { client } = this;
    const checklist = this.#shown;
    if (checklist)
      this.#list.ask([client, checklist], (signal) =>
        client.call('readChecklist', { params: { checklist }, signal }),
      );
    else
      this.#lists.ask([client], async (signal) => {
        const { checklists } = await client.call('listChecklists', { signal });
        return checklists;
      });
  }

  protected override render() {
    return html`${this.#shown ? this.#one() : this.#all()} ${this.#announcer.region()}`;
  }

  protected override updated() {
    const { state } = this.#shown ? this.#list : this.#lists;
    if (!this.#address.isCalled || state.name !== 'answered') return;
    this.#address.isCalled = false;
    void focusLater(this, '[part~=step]');
  }

  #all() {
    const { state, again } = this.#lists;
    return state.name === 'answered' ? listsScreen(state.answer) : this.#notYet(state, again);
  }

  #one() {
    const { state, again } = this.#list;
    if (state.name !== 'answered') return this.#notYet(state, again);
    const list = state.answer;
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
          onPrint: () => this.#print(list),
          onRemind: () =>
            download('reminders.ics', 'text/calendar', reminderFile(list, new Date())),
          onClear: () => this.#draft.clear(),
        })}
      </form>
    `;
  }

  #notYet(state: { readonly name: string; readonly error?: unknown }, again: () => Promise<void>) {
    if (state.name === 'asking') return html`<p class="soft">${msg('Opening…')}</p>`;
    return html`
      ${notice({
        kind: 'wait',
        title: msg('This part of the page did not open'),
        body: failureWords(state.error),
        actions: button({ label: msg('Try again'), onClick: () => void again() }),
      })}
      ${state.name === 'failed' ? html`<slot></slot>` : nothing}
    `;
  }

  #onAnswer({ target }: Event, list: Checklist) {
    const { name, value, checked } = target as HTMLInputElement;
    if (name === 'keep') {
      if (checked) this.#draft.keepOnDevice();
      else this.#draft.keepInTab();
      return;
    }
    const question = name.replace(/^answers\./, '');
    const { answers } = this.#draft.input;
    this.#draft.replace({ answers: { ...answers, [question]: value } });
    const progress = progressOf(list, this.#draft.input);
    const advice = list.questions.find(({ id }) => id === question)?.advice.text ?? '';
    this.#announcer.say(value === 'no' ? advice : progressText(progress));
    this.dispatchEvent(new SelfcheckChangedEvent(progress.answered, progress.of));
  }

  #print(list: Checklist) {
    const today = new Date().toISOString().slice(0, 10);
    print(this.renderRoot, list.title.text, memoSheet(list, this.#draft.input, today), rulePaper);
  }

  #onState({ state }: Pick<Question<unknown>, 'state'>) {
    if (state.name === 'failed')
      this.dispatchEvent(new SelfcheckFailedEvent(errorCode(state.error)));
    this.requestUpdate();
  }
}
