import type { InitiativeInput, InitiativeReceipt, SimilarInitiative } from '@zabota/contract';
import {
  DraftController,
  errorCode,
  focusField,
  focusLater,
  formStyles,
  getLocale,
  keepCapability,
  msg,
  panelStyles,
  str,
  SubmissionController,
} from '@zabota/core';
import type { OutboxEntry } from '@zabota/core/outbox.js';
import { css, html } from 'lit';
import { personalPlaces } from '../../shared/personal.js';
import { WaitingController } from '../../shared/waiting.controller.js';
import { waitingNotices } from '../../shared/waiting.notices.js';
import type { Desk } from '../desk.types.js';
import {
  InitiativesFailedEvent,
  InitiativesSendingEvent,
  InitiativesSentEvent,
} from '../initiatives.events.js';
import { isWaiting, markWaiting } from '../waiting-mark.js';
import { proposeForm } from './propose.form.js';
import { proposeGaps, emptyProposal, type Proposal } from './proposal.js';
import { proposalReceipt } from './proposal.receipt.js';
import { trouble } from './trouble.js';

/** Milliseconds of quiet after which look-alikes are looked for. */
const quiet = 500;
const shortest = 4;

export const styles = [
  formStyles,
  panelStyles,
  css`
    .trap {
      position: absolute;
      inset-inline-start: -9999px;
    }
    .panel .alike {
      padding: 0;
      list-style: none;
    }
    /* Nothing is like it: no gap either. */
    form [role='status']:not(:has(*)) {
      position: absolute;
    }
    .keys {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-3) var(--_space-5);
    }
    dt {
      color: var(--_soft);
      font-size: var(--_text-small);
    }
    .keys dd {
      font-size: var(--_text-large);
      font-weight: 650;
    }
  `,
];

export const create = (desk: Desk) => new ProposePart(desk);

/** Proposes an initiative: shows those like it while the title is typed (A27). */
class ProposePart {
  readonly #desk: Desk;
  readonly #draft: DraftController<Proposal>;
  readonly #submission: SubmissionController<InitiativeReceipt>;
  readonly #waiting: WaitingController;
  #similar: readonly SimilarInitiative[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';
  #checked = false;
  #warned = '';

  constructor(desk: Desk) {
    this.#desk = desk;
    const { host, client } = desk;
    const { agency } = client().options;
    this.#draft = new DraftController(host, () => `initiative:${agency}`, emptyProposal);
    this.#draft.hostUpdate();
    this.#submission = new SubmissionController(host, {
      draft: this.#draft,
      send: this.#send,
      onSent: this.#onSent,
      onFailed: (error) => host.dispatchEvent(new InitiativesFailedEvent(errorCode(error))),
    });
    this.#waiting = new WaitingController(host, {
      kind: 'initiative',
      operation: 'proposeInitiative',
      client,
      item: () => ({ key: this.#draft.key, body: this.#body() }),
      mark: markWaiting,
      isWaiting,
      onWaiting: () => {
        this.#submission.handOver();
        this.#onBack();
      },
      onSent: ({ answer }) => this.#onSent(answer as InitiativeReceipt),
    });
  }

  /** Proposals that wait on this device, and receipts of those that went from here by themselves. */
  waiting() {
    const { announce, tracker } = this.#desk;
    const titleOf = ({ body }: OutboxEntry) => {
      const { title } = body as InitiativeInput;
      return msg(str`Not sent yet: ${title}`);
    };
    return html`${waitingNotices(this.#waiting, titleOf)}
    ${this.#waiting.sent.map((entry) =>
      proposalReceipt(entry.answer as InitiativeReceipt, {
        tracker: tracker(),
        say: (text) => announce.say(text),
        back: msg('I have kept it'),
        onBack: () => void this.#waiting.remove(entry),
      }),
    )}`;
  }

  render() {
    const { state } = this.#submission;
    const { announce, tracker, leave, look, services } = this.#desk;
    if (state.name === 'sent') {
      return proposalReceipt(state.result, {
        tracker: tracker(),
        say: (text) => announce.say(text),
        back: msg('To the list'),
        onBack: this.#onBack,
      });
    }
    return proposeForm({
      input: this.#draft.input,
      gaps: this.#checked ? proposeGaps(this.#draft.input) : {},
      trouble: trouble(this.#submission, this.#waiting),
      isSending: this.#submission.isSending,
      isOffline: state.name === 'offline',
      similar: this.#similar,
      services: services(),
      onInput: this.#onInput,
      onSubmit: this.#onSubmit,
      onBack: leave,
      onLook: look,
    });
  }

  readonly #onInput = (event: Event) => {
    this.#draft.onInput(event);
    const { title } = this.#draft.input;
    clearTimeout(this.#timer);
    if (title.trim().length < shortest || title === this.#asked) return;
    this.#timer = setTimeout(() => void this.#look(title), quiet);
  };

  async #look(title: string) {
    this.#asked = title;
    const body = { title: title.trim(), lang: getLocale() };
    // Only a help: nobody is told when it does not come.
    const found = await this.#desk
      .client()
      .call('findSimilarInitiatives', { body })
      .catch(() => undefined);
    if (!found || title !== this.#asked) return;
    this.#similar = found.similar;
    this.#desk.host.requestUpdate();
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    this.#checked = true;
    const { host } = this.#desk;
    const { input } = this.#draft;
    host.requestUpdate();
    const [gap] = Object.keys(proposeGaps(input));
    const written = `${input.title}\n${input.text}`;
    if (gap) {
      void host.updateComplete.then(() => focusField(host.renderRoot, gap));
    } else if (written !== this.#warned && personalPlaces([input.title, input.text]).length) {
      this.#warned = written;
      void focusLater(host, '#personal');
    } else if (host.dispatchEvent(new InitiativesSendingEvent('proposal'))) {
      void this.#submission.send();
    }
  };

  readonly #send = (key: string, signal: AbortSignal) =>
    this.#desk.client().call('proposeInitiative', { body: this.#body(), key, signal });

  #body(): InitiativeInput {
    const { title, text, service, email, website } = this.#draft.input;
    const situation = this.#desk.situation();
    return {
      title: title.trim(),
      text: text.trim(),
      ...(service && { service }),
      ...(email.trim() && { email: email.trim() }),
      ...(situation && { situation }),
      ...(website && { website }),
      lang: getLocale(),
    };
  }

  readonly #onSent = ({ number, capability }: InitiativeReceipt) => {
    const { host, client } = this.#desk;
    keepCapability(client().options.agency, capability);
    if (this.#submission.state.name === 'sent') void focusLater(host, 'h2');
    else this.#desk.announce.say(msg('Thank you, we have your initiative'));
    host.dispatchEvent(new InitiativesSentEvent('proposal', number));
  };

  readonly #onBack = () => {
    this.#submission.reset();
    this.#checked = false;
    this.#similar = [];
    this.#desk.leave();
  };
}
