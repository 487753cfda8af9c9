import type { Action } from '@zabota/contract';
import {
  button,
  DraftController,
  fieldProblems,
  focusField,
  msg,
  submitButton,
} from '@zabota/core';
import { FilesController } from '@zabota/core/files.js';
import { html } from 'lit';
import { unnamedPlace } from '../care/waiting.js';
import type { Way } from '../care/ways.js';
import { answerFields, answerGap, toAnswer, type AnswerInput } from './answer.fields.js';
import type { Desk } from './desk.types.js';
import { leave } from './leave.js';
import { createSending, type Sending } from './sending.js';
import { sendingNotice } from './sending-notice.js';

const empty: AnswerInput = { text: '' };

export interface AnswerFormOptions {
  /** Id of the action. */
  readonly action: string;
  readonly way: Way;
  readonly onSent: () => void;
  readonly onBack: () => void;
}

/** The form for one action: files, words, a yes, or "I will bring it in person". */
export class AnswerForm {
  readonly action: string;
  readonly way: Way;
  readonly #desk: Desk;
  readonly #options: AnswerFormOptions;
  readonly #draft: DraftController<AnswerInput>;
  readonly #files: FilesController;
  readonly #sending: Sending;
  #checked = false;

  constructor(desk: Desk, options: AnswerFormOptions) {
    const { host, cases } = (this.#desk = desk);
    this.#options = options;
    ({ action: this.action, way: this.way } = options);
    const name = `answer:${cases.access.key.number}:${options.action}`;
    this.#draft = new DraftController(host, () => name, empty);
    this.#files = new FilesController(host, () => cases.access.client);
    this.#sending = createSending(desk, {
      what: 'answer',
      draft: this.#draft,
      send: (key, signal) => this.#send(key, signal),
      onSent: options.onSent,
    });
  }

  /** What was written stays in the tab. */
  close() {
    leave(this.#desk.host, [this.#draft, this.#files, this.#sending.controller]);
  }

  render(action: Action) {
    const { found } = this.#desk.cases;
    const { state, isSending } = this.#sending;
    return html`
      <form
        part="form"
        id="answer"
        tabindex="-1"
        novalidate
        aria-label=${action.title.text}
        @input=${this.#draft.onInput}
        @submit=${this.#onSubmit}
      >
        ${sendingNotice(state)}
        ${answerFields(this.way, {
          dueOn: action.dueOn,
          place: found && unnamedPlace(found, action),
          input: this.#draft.input,
          files: this.#files,
          error: this.#error,
        })}
        <div class="row">
          ${submitButton({ label: sendLabel(this.way), busy: isSending && msg('Sending…') })}
          ${button({ label: msg('Back'), kind: 'plain', onClick: this.#options.onBack })}
        </div>
      </form>
    `;
  }

  get #gap() {
    return answerGap(this.way, this.#draft.input, this.#files);
  }

  get #error() {
    const { state } = this.#sending;
    const refused =
      state.name === 'failed' ? Object.values(fieldProblems(state.error))[0] : undefined;
    return (this.#checked ? this.#gap : undefined) ?? refused;
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    this.#checked = true;
    this.#desk.host.requestUpdate();
    if (this.#gap) focusField(this.#desk.host.renderRoot, this.way === 'text' ? 'text' : 'files');
    else this.#sending.send();
  };

  #send(key: string, signal: AbortSignal) {
    const body = toAnswer(this.way, this.#draft.input, this.#files);
    const params = { action: this.action };
    return this.#desk.cases.access.call('answerAction', { params, body, key, signal });
  }
}

function sendLabel(way: Way): string {
  switch (way) {
    case 'confirm':
      return msg('Yes, I confirm');
    case 'visit':
      return msg('Yes, I will come');
    default:
      return msg('Send');
  }
}
