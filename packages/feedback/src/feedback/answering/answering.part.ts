import type { FeedbackForm, FeedbackKind, FeedbackReceipt } from '@zabota/contract';
import {
  DraftController,
  errorCode,
  findCapability,
  focusField,
  focusLater,
  formStyles,
  msg,
  panelStyles,
  randomKey,
  randomUuid,
} from '@zabota/core';
import type { Desk } from '../desk.types.js';
import { caseOf } from '../subject.js';
import {
  FeedbackFailedEvent,
  FeedbackSendingEvent,
  FeedbackSentEvent,
} from './answering.events.js';
import { answeringStyles } from './answering.styles.js';
import { isWaiting, markBegun, markWaiting } from './begun.marks.js';
import { bodyOf } from './body.js';
import {
  chosenIn,
  emptyDraft,
  gaps,
  withAnswer,
  writtenWords,
  type FeedbackDraft,
  type Given,
} from './draft.js';
import { personalPlaces } from '../../shared/personal.js';
import { WaitingController } from '../../shared/waiting.controller.js';
import { waitingNotices } from '../../shared/waiting.notices.js';
import { feedbackReceipt } from './receipt.js';
import { mendingOf } from './mending.js';
import { restScreen } from './rest.screen.js';
import { StoringController } from './storing.controller.js';
import { notSentYet } from './trouble.js';

export const styles = [formStyles, panelStyles, answeringStyles];

export const create = (desk: Desk) => new AnsweringPart(desk);

/** Takes the client's answers, stores the first at once and joins the rest to it. */
class AnsweringPart {
  readonly #desk: Desk;
  readonly #draft: DraftController<FeedbackDraft>;
  readonly #storing: StoringController;
  readonly #waiting: WaitingController;
  #checked = false;
  /** Words about which the client was warned: the next press sends them as they are. */
  #warned = '';
  /** The client is done: the receipt takes the place of the questions. */
  #isDone = false;

  constructor(desk: Desk) {
    this.#desk = desk;
    const { host, client } = desk;
    const { agency } = client().options;
    this.#draft = new DraftController(
      host,
      () => `feedback:${agency}:${desk.subject()}`,
      emptyDraft,
    );
    this.#draft.hostUpdate();
    this.#storing = new StoringController(host, {
      send: this.#send,
      onStored: this.#onStored,
      onFailed: (error) => host.dispatchEvent(new FeedbackFailedEvent(errorCode(error))),
    });
    this.#waiting = new WaitingController(host, {
      kind: 'feedback',
      operation: 'putFeedback',
      client,
      item: () => {
        const { id, key } = this.#draft.input;
        return { key, params: { feedback: id }, body: this.#body() };
      },
      mark: markWaiting,
      isWaiting,
      onWaiting: () => this.#startAfresh(),
      onSent: (entry) => {
        void this.#waiting.remove(entry);
        this.#isDone = true;
        this.#storing.complete(entry.answer as FeedbackReceipt);
      },
    });
  }

  /** The client has something here that must not be covered: a receipt, or an answer on its way. */
  get isSettled(): boolean {
    return this.#isDone || this.#draft.input.id !== '';
  }

  chosen(question: string): string {
    return chosenIn(this.#draft.input, question)[0] ?? '';
  }

  problem(question: string): string | undefined {
    return this.#problems()[question];
  }

  rest(form: FeedbackForm) {
    const { host, initiatives } = this.#desk;
    // Only those who answered meet the rest.
    if (!this.isSettled)
      return this.#waiting.entries.length ? waitingNotices(this.#waiting, notSentYet) : undefined;
    return restScreen(form, {
      draft: this.#draft.input,
      problems: this.#problems(),
      storing: this.#storing,
      waiting: this.#waiting,
      isMicro: host.form === 'micro',
      initiatives: initiatives(),
      onKind: this.start,
      onForgetSelection: () => this.#draft.set('selection', ''),
    });
  }

  receipt() {
    const { receipt } = this.#storing;
    if (!this.#isDone || !receipt) return undefined;
    return feedbackReceipt(receipt, {
      say: (text) => this.#desk.announce.say(text),
      onFollow: this.#desk.follow,
      onMore: this.#onMore,
    });
  }

  /** An answer was given or changed: choices are stored at once, words when the client sends. */
  take(given: Given) {
    this.#begin();
    this.#draft.replace(withAnswer(this.#draft.input, given));
    const { type } = given;
    if (type === 'radio' || type === 'checkbox') this.#storing.soon();
  }

  /** The client wants to say something else than a rating. */
  readonly start = (kind: FeedbackKind) => {
    this.#begin();
    this.#draft.set('kind', kind);
    if (kind !== 'rating') void focusLater(this.#desk.host, '#comment');
  };

  async submit(form: FeedbackForm) {
    this.#checked = true;
    this.#desk.host.requestUpdate();
    const { instrument } = form;
    const { input } = this.#draft;
    const isEmpty = input.kind !== 'rating' && !input.comment.trim();
    if (gaps(instrument, input).length) return focusLater(this.#desk.host, '[part~=summary]');
    if (isEmpty) return focusField(this.#desk.host.renderRoot, 'comment');
    const texts = writtenWords(instrument, input);
    const written = texts.join('\n');
    if (written !== this.#warned && personalPlaces(texts).length) {
      this.#warned = written;
      return focusLater(this.#desk.host, '#personal');
    }
    if (!(await this.#storing.now())) return;
    this.#isDone = true;
    this.#desk.host.requestUpdate();
    await focusLater(this.#desk.host, '[part~=receipt] h2');
  }

  #begin() {
    if (this.#draft.input.id) return;
    const { client, selection } = this.#desk;
    this.#draft.replace({
      ...this.#draft.input,
      id: randomUuid(),
      key: randomKey(),
      selection: selection.text,
    });
    markBegun(client().options.agency, true);
  }

  #problems(): Record<string, string> {
    const form = this.#desk.asking.form.answer;
    if (!this.#checked || !form) return {};
    return mendingOf(form.instrument, this.#draft.input);
  }

  #body() {
    const { asking, invitation, situation } = this.#desk;
    const form = asking.form.answer as FeedbackForm;
    return bodyOf(form, this.#draft.input, {
      situation: situation(),
      invitation: invitation()?.id ?? '',
    });
  }

  readonly #send = (): Promise<FeedbackReceipt> | undefined => {
    const { host, client, subject } = this.#desk;
    if (!host.dispatchEvent(new FeedbackSendingEvent(subject()))) return undefined;
    this.#draft.set('revision', this.#draft.input.revision + 1);
    const { id, key } = this.#draft.input;
    const capability = findCapability(client().options.agency, caseOf(subject()));
    return client().call('putFeedback', {
      params: { feedback: id },
      body: this.#body(),
      key,
      capability,
    });
  };

  readonly #onStored = ({ number, revision }: FeedbackReceipt) => {
    const { host, announce, invitation } = this.#desk;
    if (revision === 1) {
      invitation()?.answered();
      announce.say(msg('Your answer is stored'));
    }
    host.dispatchEvent(new FeedbackSentEvent(number, revision));
  };

  readonly #onMore = () => {
    this.#isDone = this.#checked = false;
    this.#desk.host.requestUpdate();
    void focusLater(this.#desk.host, 'h2');
  };

  #startAfresh() {
    this.#draft.clear();
    this.#storing.rest();
    markBegun(this.#desk.client().options.agency, false);
    void focusLater(this.#desk.host, 'h2');
  }
}
