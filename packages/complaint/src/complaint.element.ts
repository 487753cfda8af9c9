import type { ComplaintForm, ComplaintRoute } from '@zabota/contract';
import {
  AnnounceController,
  baseStyles,
  DraftController,
  formStyles,
  getLocale,
  panelStyles,
  TouchpointElement,
} from '@zabota/core';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { AskingController } from './asking.controller.js';
import { ComplaintChangedEvent, ComplaintOpenedEvent } from './complaint.events.js';
import { complaintStyles } from './complaint.styles.js';
import { emptyDraft } from './draft/draft.js';
import { HandedCaseController } from './handed-case.controller.js';
import { LaterController } from './later.controller.js';
import { notOpened, opening } from './screens/opening.js';
import { stepScreen } from './screens/step-screen.js';
import type { StepView } from './steps/step.types.js';
import type { StepName } from './steps/steps.js';
import { WayController } from './way.controller.js';

/**
 * A complaint to a public agency: asks what happened, not which law; says who
 * will consider it, by when and why then, before anything is typed; and gives
 * a receipt with which the client can follow it.
 *
 * @tag zabota-complaint
 * @summary Complaint form with an honest date and a receipt.
 *
 * @slot - Shown until the form is ready, and for good when it cannot be: other ways to complain.
 *
 * @fires {ComplaintOpenedEvent} zabota-complaint-opened - The form is on the screen and can be filled in.
 * @fires {ComplaintChangedEvent} zabota-complaint-changed - The client has come to another step.
 * @fires {ComplaintSendingEvent} zabota-complaint-sending - The complaint is about to go; `preventDefault()` holds it back.
 * @fires {ComplaintSentEvent} zabota-complaint-sent - The service has taken the complaint.
 * @fires {ComplaintFailedEvent} zabota-complaint-failed - The complaint was not taken; nothing typed is lost.
 *
 * @csspart form - The form around a step.
 * @csspart step - The heading of a step, and the number on the receipt.
 * @csspart field - One field with its label, hint and error.
 * @csspart label - The label of a field.
 * @csspart hint - The hint of a field.
 * @csspart error - How to mend a field.
 * @csspart summary - What is left to mend, above the form.
 * @csspart notice - An aside that matters now.
 * @csspart actions - A row of buttons.
 * @csspart submit - The main button of a step.
 * @csspart receipt - The receipt.
 *
 * @cssprop --zabota-color-accent - Colour of the main button, links and chosen answers.
 * @cssprop --zabota-radius-medium - Roundness of buttons and fields.
 */
export class ComplaintElement extends TouchpointElement {
  static override styles = [...baseStyles, formStyles, panelStyles, complaintStyles];

  /** Number of the case that the complaint is about; a tracker hands it over in the fragment. */
  @property() case = '';

  /** Id of the ground to begin with, when the page already knows what happened. */
  @property() ground = '';

  /** Address of the page with `<zabota-tracker>`; this page when one stands on it. */
  @property() tracker = '';
  protected override rehearsal = () => import('./trial.js');

  readonly #announcer = new AnnounceController(this);
  readonly #draft = new DraftController(this, () => this.#name, emptyDraft);
  readonly #way: WayController = new WayController(this, {
    name: () => this.#name,
    ready: () => this.#later.load(),
    check: (step) =>
      this.#later.parts?.problemsOf(step, {
        draft: this.#draft.input,
        form: this.#asking.form.answer,
        route: this.#asking.route.answer,
      }) ?? {},
    onStep: (step) => this.#onStep(step),
  });
  readonly #later = new LaterController(this, {
    name: () => this.#name,
    draft: this.#draft,
    way: this.#way,
    client: () => this.client,
    route: () => this.#asking.route.answer,
    onCaseLost: () => void this.#asking.form.again(),
    say: (text) => this.#announcer.say(text),
    context: () => ({
      // Only a case that the service lets us see: an unknown one would be refused.
      case: this.#asking.form.answer?.case?.number,
      situation: this.setting('situation') || undefined,
      lang: getLocale(),
    }),
  });

  readonly #asking = new AskingController(this, {
    client: () => this.client,
    case: () => this.case,
    draft: this.#draft,
    onForm: (form) => void this.#onForm(form),
    onRoute: (route) => void this.#onRoute(route),
  });

  get #name() {
    return `complaint:${this.setting('agency')}:${this.case}`;
  }

  constructor() {
    super();
    new HandedCaseController(this);
  }

  protected override begin() {
    this.#asking.askForm();
    this.#later.resume();
    return this.#asking.form.settled;
  }

  protected override render() {
    const { state, again } = this.#asking.form;
    return html`
      ${state.name === 'asking' ? opening() : nothing}
      ${state.name === 'failed' ? notOpened(state.error, () => void again()) : nothing}
      ${state.name === 'answered' ? this.#screen(state.answer) : nothing}
      ${this.#announcer.region()}
    `;
  }

  #screen(form: ComplaintForm) {
    const { parts, waiting } = this.#later;
    const { timeZone } = form.agency;
    const submission = parts?.filing.submission;
    const about = { root: this.renderRoot, say: (text: string) => this.#announcer.say(text) };
    if (parts && submission?.state.name === 'sent') {
      return parts.receiptPart(submission.state.result, {
        ...about,
        timeZone,
        tracker: this.tracker,
        onAnother: parts.filing.another,
      });
    }
    const notices = waiting?.notices(waiting.controller, timeZone);
    if (submission?.state.name === 'waiting') return notices;
    const view: StepView = {
      form,
      draft: this.#draft.input,
      route: this.#asking.route.answer,
      promised: this.#asking.route,
      problems: this.#way.problems,
    };
    return html`${notices}
    ${stepScreen(view, { ...about, way: this.#way, later: this.#later, draft: this.#draft })}`;
  }

  async #onForm(form: ComplaintForm) {
    this.dispatchEvent(new ComplaintOpenedEvent(this.case));
    if (form.case || this.ground) await this.#later.load();
    const { input } = this.#draft;
    const known = this.#later.parts?.prefilled(input, form, this.ground) ?? input;
    if (known !== input) this.#draft.replace(known);
    await this.#makeReady();
  }

  async #onRoute(route: ComplaintRoute) {
    await this.#later.load();
    this.#announcer.say(this.#later.parts?.spokenRoute(route) ?? '');
  }

  #onStep(step: StepName) {
    void this.#makeReady();
    this.dispatchEvent(new ComplaintChangedEvent(step));
  }

  async #makeReady() {
    const { step } = this.#way;
    if (step === 'check') await this.#later.prepareEnd();
    else if (step !== 'happened') await this.#later.load();
  }
}
