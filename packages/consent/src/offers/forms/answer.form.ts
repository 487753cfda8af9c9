import type { Offer } from '@zabota/contract';
import { remarkLength } from '@zabota/contract/limits.js';
import {
  button,
  checks,
  choice,
  DraftController,
  focusField,
  longText,
  msg,
  submitButton,
} from '@zabota/core';
import { html, nothing } from 'lit';
import type { Answer } from '../answering.controller.js';
import { answerName } from '../offer.card.js';
import type { Desk } from '../view.types.js';

type Kind = 'change' | 'decline' | 'stop-offering';

export interface AnswerFormOptions {
  readonly offer: Offer;
  readonly kind: Kind;
  /** Answered, or left. */
  readonly onDone: () => void;
}

interface Input {
  readonly steps: readonly string[];
  readonly choices: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly comment: string;
  readonly scope: string;
}

const titleOf = ({ title }: Offer['situation']): string => title.text;

const optionsOf = (all: readonly Offer['situation'][]) =>
  all.map((one) => ({ value: one.id, label: titleOf(one), lang: one.title.lang }));

/** Changes the plan, declines with a reason, or asks to stop. */
export class AnswerForm {
  readonly offer: Offer;
  readonly #kind: Kind;
  readonly #desk: Desk;
  readonly #draft: DraftController<Input>;
  readonly #onDone: () => void;
  #checked = false;

  constructor(desk: Desk, { offer, kind, onDone }: AnswerFormOptions) {
    this.#desk = desk;
    this.offer = offer;
    this.#kind = kind;
    this.#onDone = onDone;
    const { steps, choices } = offer.draft;
    this.#draft = new DraftController<Input>(desk.host, () => `offer:${offer.id}:${kind}`, {
      steps: steps.filter((step) => step.optional && step.chosen).map(({ id }) => id),
      choices: Object.fromEntries(choices.map(({ id, chosen }) => [id, chosen])),
      reason: '',
      comment: '',
      scope: 'scenario',
    });
  }

  /** What was written stays in the tab. */
  close() {
    this.#desk.host.removeController(this.#draft);
  }

  render() {
    return html`
      <form
        part="form"
        id="answer-form"
        tabindex="-1"
        novalidate
        aria-label=${answerName(this.#kind)}
        @input=${this.#draft.onInput}
        @submit=${this.#onSubmit}
      >
        ${this.#fields()}
        <div class="row">
          ${submitButton({
            label: this.#kind === 'change' ? msg('Show the new plan') : msg('Send'),
            busy: this.#desk.answering.isBusy(this.offer, this.#kind) && msg('Sending…'),
          })}
          ${button({ label: msg('Back'), kind: 'plain', onClick: this.#onDone })}
        </div>
      </form>
    `;
  }

  #fields() {
    const { steps, choices, reason, comment, scope } = this.#draft.input;
    const { draft, declineReasons, title, situation } = this.offer;
    if (this.#kind === 'change') {
      const optional = draft.steps.filter((step) => step.optional);
      return html`
        ${
          optional.length > 0
            ? checks({
                name: 'steps',
                label: msg('Steps that can be left out'),
                value: steps,
                options: optionsOf(optional),
              })
            : nothing
        }
        ${draft.choices.map(({ id, title: label, options }) =>
          choice({
            name: `choices.${id}`,
            label: label.text,
            value: choices[id] ?? '',
            options: optionsOf(options),
          }),
        )}
      `;
    }
    if (this.#kind === 'decline') {
      return html`
        ${choice({
          name: 'reason',
          label: msg('Why does it not suit you?'),
          value: reason,
          options: optionsOf(declineReasons),
          error:
            this.#checked && !reason
              ? msg('Choose a reason: it helps us to offer better')
              : undefined,
        })}
        ${longText({
          name: 'comment',
          label: msg('Anything to add?'),
          optional: true,
          value: comment,
          limit: remarkLength,
          rows: 3,
        })}
      `;
    }
    return html`
      ${choice({
        name: 'scope',
        label: msg('What should we stop offering?'),
        value: scope,
        options: [
          { value: 'scenario', label: title.text, lang: title.lang },
          {
            value: 'situation',
            label: situation.title.text,
            lang: situation.title.lang,
            hint: msg('Everything in this life situation'),
          },
        ],
      })}
      <p class="soft">${msg('Your consent stays as it is: you can withdraw it separately.')}</p>
    `;
  }

  get #answer(): Answer {
    const { steps, choices, reason, comment, scope } = this.#draft.input;
    if (this.#kind === 'change')
      return { type: 'change', steps: [...steps], choices: { ...choices } };
    if (this.#kind === 'decline') {
      return { type: 'decline', reason, ...(comment.trim() && { comment }) };
    }
    return { type: 'stop-offering', scope: scope === 'situation' ? 'situation' : 'scenario' };
  }

  readonly #onSubmit = async (event: Event) => {
    event.preventDefault();
    if (this.#kind === 'decline' && !this.#draft.input.reason) {
      this.#checked = true;
      this.#desk.host.requestUpdate();
      await this.#desk.host.updateComplete;
      focusField(this.#desk.host.renderRoot as ShadowRoot, 'reason');
      return;
    }
    if (!(await this.#desk.answering.answer(this.offer, this.#answer))) return;
    this.#draft.clear();
    this.#onDone();
  };
}
