import type { WorkerForm, WorkerProposal } from '@zabota/contract';
import {
  DraftController,
  errorCode,
  focusLater,
  formStyles,
  getLocale,
  panelStyles,
  ProblemError,
  Question,
  SubmissionController,
} from '@zabota/core';
import type { ReactiveController } from 'lit';
import { personalPlaces } from '../../shared/personal.js';
import {
  FeedbackFailedEvent,
  FeedbackSendingEvent,
  FeedbackSentEvent,
} from '../answering/answering.events.js';
import { answeringStyles } from '../answering/answering.styles.js';
import { answersOf } from '../answering/body.js';
import { gaps, withAnswer, writtenWords } from '../answering/draft.js';
import { mendingOf } from '../answering/mending.js';
import type { Desk } from '../desk.types.js';
import { FeedbackOpenedEvent } from '../feedback.events.js';
import { notYet } from '../first/start.screen.js';
import { answeredScreen } from './answered.screen.js';
import { emptyStaffDraft, type StaffDraft } from './staff.draft.js';
import { staffForm } from './staff.form.js';
import { staffStyles } from './staff.styles.js';

export const styles = [formStyles, panelStyles, answeringStyles, staffStyles];

export const create = (desk: Desk) => new StaffPart(desk);

/** What the events call this audience in place of a subject. */
const subject = 'staff';

/**
 * Asks the agency's own people, once a quarter (A95). Nothing is stored before
 * they send: an answer that cannot be found again cannot be joined either.
 */
class StaffPart implements ReactiveController {
  readonly #desk: Desk;
  readonly #draft: DraftController<StaffDraft>;
  readonly #submission: SubmissionController<null>;
  readonly #form: Question<WorkerForm>;
  readonly #proposals: Question<readonly WorkerProposal[]>;
  #checked = false;
  #warned = '';

  constructor(desk: Desk) {
    this.#desk = desk;
    const { host, client } = desk;
    const follow = () => host.requestUpdate();
    this.#form = new Question(follow, () => host.dispatchEvent(new FeedbackOpenedEvent(subject)));
    this.#proposals = new Question(follow, () => undefined);
    const name = () => `staff-feedback:${client().options.agency}`;
    this.#draft = new DraftController(host, name, emptyStaffDraft);
    this.#draft.hostUpdate();
    this.#submission = new SubmissionController(host, {
      draft: this.#draft,
      send: this.#send,
      onSent: () => {
        void this.#proposals.again();
        host.dispatchEvent(new FeedbackSentEvent('', 1));
        void focusLater(host, 'h2');
      },
      onFailed: (error) => host.dispatchEvent(new FeedbackFailedEvent(errorCode(error))),
    });
    host.addController(this);
  }

  hostUpdate() {
    const client = this.#desk.client();
    this.#form.ask([client], (signal) => client.call('readWorkerForm', { signal }));
    this.#proposals.ask([client], async (signal) => {
      const { proposals } = await client.call('listWorkerProposals', { signal });
      return proposals;
    });
  }

  hostDisconnected() {
    this.#form.leave();
    this.#proposals.leave();
  }

  render() {
    const { state } = this.#form;
    if (state.name !== 'answered') return notYet(this.#form);
    const form = state.answer;
    const proposals = this.#proposals.answer ?? [];
    if (form.hasAnswered || this.#submission.state.name === 'sent')
      return answeredScreen(proposals);
    const { input } = this.#draft;
    return staffForm(form, {
      draft: input,
      problems: this.#checked ? mendingOf(form.instrument, input) : {},
      texts: this.#texts(form),
      state: this.#submission.state,
      proposals,
      onInput: this.#onInput,
      onSubmit: (event) => {
        event.preventDefault();
        this.#submit(form);
      },
    });
  }

  readonly #onInput = ({ target }: Event) => {
    const given = target as HTMLInputElement;
    if (given.name === 'unit') this.#draft.set('unit', given.value);
    else this.#draft.replace(withAnswer(this.#draft.input, given));
  };

  #texts({ instrument }: WorkerForm) {
    const { input } = this.#draft;
    return [...writtenWords(instrument, input), input.comment];
  }

  #submit(form: WorkerForm) {
    const { host } = this.#desk;
    this.#checked = true;
    host.requestUpdate();
    const texts = this.#texts(form);
    const written = texts.join('\n');
    if (gaps(form.instrument, this.#draft.input).length) {
      void focusLater(host, '[part~=summary]');
    } else if (written !== this.#warned && personalPlaces(texts).length) {
      this.#warned = written;
      void focusLater(host, '#personal');
    } else if (host.dispatchEvent(new FeedbackSendingEvent(subject))) {
      void this.#submission.send();
    }
  }

  readonly #send = async (_key: string, signal: AbortSignal): Promise<null> => {
    const { instrument } = this.#form.answer as WorkerForm;
    const { input } = this.#draft;
    const proposal = input.comment.trim();
    const body = {
      version: instrument.version,
      ...(input.unit && { unit: input.unit }),
      answers: answersOf(instrument, input),
      ...(proposal && { proposal }),
      lang: getLocale(),
    };
    const params = { instrument: instrument.id };
    await this.#desk
      .client()
      .call('sendWorkerAnswer', { params, body, signal })
      .catch((error: unknown) => {
        // The answer to an earlier attempt was lost on the way: the service has it.
        if (!(error instanceof ProblemError && error.code === 'already-answered')) throw error;
      });
    return null;
  };
}
