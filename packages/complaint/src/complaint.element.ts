import type { ComplaintForm } from '@zabota/contract';
import { initialState, Task } from '@lit/task';
import {
  AnnounceController,
  baseStyles,
  DraftController,
  findCapability,
  formStyles,
  getLocale,
  panelStyles,
  TouchpointElement,
} from '@zabota/core';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { ComplaintChangedEvent, ComplaintOpenedEvent } from './complaint.events.js';
import { complaintStyles } from './complaint.styles.js';
import { emptyDraft } from './draft/draft.js';
import { prefilled } from './draft/prefill.js';
import { problemsOf } from './draft/validation.js';
import { LaterController } from './later.controller.js';
import { asking, notAnswered, routePanel, spokenRoute } from './route/route-panel.js';
import { notOpened, opening } from './screens/opening.js';
import { stepScreen } from './screens/step-screen.js';
import { happenedStep } from './steps/happened.step.js';
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
 * @fires {ComplaintOpenedEvent} zabota-complaint-opened - The form can be filled in.
 * @fires {ComplaintChangedEvent} zabota-complaint-changed - The client came to another step.
 * @fires {ComplaintSendingEvent} zabota-complaint-sending - Before sending; cancelable.
 * @fires {ComplaintSentEvent} zabota-complaint-sent - The service has taken the complaint.
 * @fires {ComplaintFailedEvent} zabota-complaint-failed - It was not taken; nothing typed is lost.
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

  /** Number of the case that the complaint is about; opened by a tracker of this tab or a signed-in client. */
  @property() case = '';

  /** Id of the ground to begin with, when the page already knows what happened. */
  @property() ground = '';

  /** Address of the page with `<zabota-tracker>`; this page when one stands on it. */
  @property() tracker = '';

  readonly #announcer = new AnnounceController(this);
  readonly #draft = new DraftController(this, () => this.#name, emptyDraft);
  readonly #way = new WayController(this, {
    name: () => this.#name,
    check: (step) => problemsOf(step, this.#draft.input, this.#route.value),
    onStep: (step) => this.#onStep(step),
  });
  readonly #later = new LaterController(this, {
    draft: this.#draft,
    way: this.#way,
    client: () => this.client,
    route: () => this.#route.value,
    say: (text) => this.#announcer.say(text),
    context: () => ({
      case: this.case || undefined,
      situation: this.setting('situation') || undefined,
      lang: getLocale(),
    }),
  });

  readonly #form = new Task(this, {
    args: () => [this.client, this.case] as const,
    task: ([client, number], { signal }) =>
      client.call('getComplaintForm', {
        query: { case: number || undefined },
        capability: findCapability(client.options.agency, number),
        signal,
      }),
    onComplete: (form) => this.#onOpened(form),
  });

  readonly #route = new Task(this, {
    args: () => {
      const { ground, service, against } = this.#draft.input;
      return [this.client, ground, service, against.kind, this.case] as const;
    },
    task: async ([client, ground, service, against, number], { signal }) => {
      if (!ground) return initialState;
      const body = {
        ground,
        ...(service && { service }),
        ...(against && { against }),
        ...(number && { case: number }),
      };
      const capability = findCapability(client.options.agency, number);
      return client.call('routeComplaint', { body, capability, signal });
    },
    onComplete: (route) => this.#announcer.say(spokenRoute(route)),
  });

  get #name() {
    return `complaint:${this.setting('agency')}:${this.case}`;
  }

  protected override render() {
    return html`
      ${this.#form.render({
        pending: opening,
        error: (error) => notOpened(error, () => void this.#form.run()),
        complete: (form) => this.#screen(form),
      })}
      ${this.#announcer.region()}
    `;
  }

  #screen(form: ComplaintForm) {
    const { parts } = this.#later;
    const state = parts?.filing.submission.state;
    if (parts && state?.name === 'sent') {
      return parts.receiptPart(state.result, {
        timeZone: form.agency.timeZone,
        tracker: this.tracker,
        root: this.renderRoot,
        say: (text) => this.#announcer.say(text),
        onAnother: () => parts.filing.submission.reset(),
      });
    }
    const waiting = parts?.waitingNotice(parts.waiting, form.agency.timeZone);
    if (state?.name === 'waiting') return waiting;
    const view: StepView = {
      form,
      draft: this.#draft.input,
      route: this.#route.value,
      problems: this.#way.problems,
    };
    return html`${waiting}
    ${stepScreen(view, {
      way: this.#way,
      later: this.#later,
      draft: this.#draft,
      root: this.renderRoot,
      say: (text) => this.#announcer.say(text),
      first: () => happenedStep(view, this.#promise()),
    })}`;
  }

  /** What the service says about the chosen ground; it is said before anything is typed. */
  #promise() {
    return this.#route.render({
      pending: asking,
      complete: routePanel,
      error: (error) => notAnswered(error, () => void this.#route.run()),
    });
  }

  #onOpened(form: ComplaintForm) {
    const { input } = this.#draft;
    const known = prefilled(input, form, this.ground);
    if (known !== input) this.#draft.replace(known);
    this.#makeReady();
    this.dispatchEvent(new ComplaintOpenedEvent(this.case));
  }

  #onStep(step: StepName) {
    this.#makeReady();
    this.dispatchEvent(new ComplaintChangedEvent(step));
  }

  #makeReady() {
    const { step } = this.#way;
    if (step === 'check') void this.#later.prepareSending();
    else if (step !== 'happened') void this.#later.load();
  }
}
