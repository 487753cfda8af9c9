import type { FeedbackForm } from '@zabota/contract';
import {
  AnnounceController,
  baseStyles,
  button,
  msg,
  PartsController,
  TouchpointElement,
} from '@zabota/core';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { FragmentController } from '../shared/fragment.controller.js';
import { isAfterForm, type AfterForm } from './after-form.js';
import { AskingController } from './asking.controller.js';
import { hasBegun } from './begun.js';
import type { Desk, Key } from './desk.types.js';
import { FeedbackOpenedEvent } from './feedback.events.js';
import { feedbackStyles } from './feedback.styles.js';
import { questionsScreen } from './first/questions.screen.js';
import { notYet } from './first/start.screen.js';
import { linkName } from './kept-link.js';
import { loaders, type Parts } from './loaders.js';
import { SelectionController } from './selection.controller.js';
import { subjectOf } from './subject.js';

/**
 * Asks whether the client's need is met and how it went, stores the first
 * answer at once, and brings back what became of it.
 *
 * @tag zabota-feedback
 * @summary Feedback with a receipt: a rating in one action, a problem, a suggestion, thanks.
 *
 * Quiet by rule: never opens by itself. The forms `after-case` and
 * `after-form` invite once after an event of another touchpoint on the page.
 *
 * @slot - Fallback: shown until the element is ready, and for good where scripts are off.
 *
 * @fires {FeedbackOpenedEvent} zabota-feedback-opened - The questions are on the screen.
 * @fires {FeedbackChangedEvent} zabota-feedback-changed - An invitation was shown, taken up or put away.
 * @fires {FeedbackSendingEvent} zabota-feedback-sending - Answers are about to go; `preventDefault()` holds it back.
 * @fires {FeedbackSentEvent} zabota-feedback-sent - The service has stored the answers.
 * @fires {FeedbackFailedEvent} zabota-feedback-failed - The service did not take the answers; nothing is lost.
 *
 * @csspart form - The form around the questions.
 * @csspart field - One question.
 * @csspart label - The words of a question.
 * @csspart hint - The hint of a question.
 * @csspart error - How to mend an answer.
 * @csspart summary - What is left to mend.
 * @csspart notice - An aside that matters now.
 * @csspart actions - A row of buttons.
 * @csspart submit - The button that sends.
 * @csspart receipt - Number and code.
 *
 * @cssprop --zabota-color-accent - Colour of the main button, links and chosen answers.
 */
export class FeedbackElement extends TouchpointElement {
  static override styles = [...baseStyles, feedbackStyles];

  /** What is asked about: `service:…`, `case:…`, `stage:…`, `requirement:…`; the page by default. */
  @property() subject = '';

  /** Slug of the question set; the one the agency chose for the subject by default. */
  @property() instrument = '';

  /** How it stands on the page; `inline` by default. */
  @property() form: 'inline' | 'button' | 'micro' | AfterForm = 'inline';

  /** Who is asked: clients by default, or the agency's own people on its intranet, with the token of staff (A95). */
  @property() audience: 'clients' | 'staff' = 'clients';

  /** Page with `<zabota-initiatives>`, to which a suggestion can go. */
  @property({ attribute: 'initiatives-href' }) initiativesHref = '';
  protected override rehearsal = () => import('./trial.js');

  readonly #announce = new AnnounceController(this);
  readonly #selection = new SelectionController(this);
  readonly #asking = new AskingController(this, {
    client: () => this.client,
    about: () => this.#about,
    onForm: (form) => this.#onForm(form),
  });
  readonly #parts: Parts = new PartsController(this, loaders, {
    host: this,
    client: () => this.client,
    asking: this.#asking,
    selection: this.#selection,
    announce: this.#announce,
    subject: () => this.#subject,
    named: () => this.subject,
    invitation: () => this.#invitation,
    situation: () => this.setting('situation'),
    initiatives: () => this.initiativesHref,
    follow: (key) => void this.#follow(key),
  } satisfies Desk);

  get #subject() {
    return this.#invitation?.subject || subjectOf(this.subject);
  }

  get #invitation() {
    return this.#parts.get('invitation');
  }

  get #about() {
    if (this.audience === 'staff') return undefined;
    const invited = this.#invitation?.subject ? true : undefined;
    const isWanted = isAfterForm(this.form)
      ? invited
      : this.form !== 'button' || this.#parts.get('dialog')?.isOpen;
    return isWanted ? { subject: this.#subject, instrument: this.instrument, invited } : undefined;
  }

  constructor() {
    super();
    new FragmentController(this, (hash) => void (hash.includes(linkName) && this.#follow()));
  }

  protected override begin() {
    return this.#asking.begin();
  }

  protected override willUpdate() {
    if (this.audience === 'staff') this.#parts.ensure('staff');
    else if (isAfterForm(this.form)) this.#parts.ensure('invitation');
    const isButton = this.form === 'button';
    const shown =
      this.#about || isButton || this.audience === 'staff' || this.#parts.get('status')?.isOpen;
    this.toggleAttribute('quiet', !shown);
    this.toggleAttribute('bare', isButton || this.form === 'micro');
  }

  protected override render() {
    const body = this.#parts.get('status')?.render() ?? this.#screen();
    return html`${this.#announce.region()}${this.form === 'button' ? this.#behindButton(body) : body}`;
  }

  #behindButton(body: unknown) {
    const onClick = () => void this.#openDialog();
    return html`${button({ kind: 'quiet', label: msg('Your feedback'), onClick })}
    ${this.#parts.get('dialog')?.render(body)}`;
  }

  #screen() {
    const { state } = this.#asking.form;
    if (this.audience === 'staff')
      return this.#parts.get('staff')?.render() ?? this.#parts.pending('staff');
    if (!this.#about) return nothing;
    if (state.name !== 'answered') return notYet(this.#asking.form);
    const { answer: form } = state;
    const answering = this.#parts.get('answering');
    if (form.state !== 'open' && !answering?.isSettled)
      return this.#parts.get('closed')?.render(form) ?? this.#parts.pending('closed');
    return (
      answering?.receipt() ??
      questionsScreen(form, {
        isMicro: this.form === 'micro',
        answering,
        pending: this.#parts.trouble('answering'),
        onInput: this.#onInput,
        onSubmit: this.#onSubmit,
        onStart: (kind) => void this.#parts.bring('answering', (part) => part.start(kind)),
        onFollow: () => void this.#follow(),
        onDismiss: this.#invitation?.subject ? this.#invitation.dismiss : undefined,
      })
    );
  }

  #onForm(form: FeedbackForm) {
    this.dispatchEvent(new FeedbackOpenedEvent(form.subject.value));
    this.#invitation?.show(form);
    if (form.state !== 'open') this.#parts.ensure('closed');
    // Begun in this tab or waiting on this device: goes on where it was.
    if (hasBegun(this.client.options.agency)) void this.#parts.bring('answering');
  }

  readonly #openDialog = () => this.#parts.bring('dialog', (dialog) => dialog.open());

  async #follow(key?: Key) {
    if (this.form === 'button') await this.#openDialog();
    void this.#parts.bring('status', (status) => status.open(key));
  }

  readonly #onInput = ({ target }: Event) =>
    void this.#parts.bring('answering', (part) => part.take(target as HTMLInputElement));

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    const { answer } = this.#asking.form;
    if (answer) void this.#parts.get('answering')?.submit(answer);
  };
}
