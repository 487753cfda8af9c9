import type { Case } from '@zabota/contract';
import {
  AnnounceController,
  baseStyles,
  configuration,
  formStyles,
  msg,
  panelStyles,
  str,
  TouchpointElement,
} from '@zabota/core';
import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { CaseController } from './controllers/case.controller.js';
import { LiveController } from './controllers/live.controller.js';
import { OpeningController } from './controllers/opening.controller.js';
import { PartsController } from './controllers/parts.controller.js';
import { newEvents } from './reading/changes.js';
import { localDate } from './reading/dates.js';
import { explainTrouble, troubleCode } from './reading/trouble.js';
import { caseScreen } from './sections/case.screen.js';
import { complaintAddress, complaintLink, hasComplaintForm } from './sections/complaint-link.js';
import { footerSection } from './sections/footer.section.js';
import { liveSection, staleNotice } from './sections/live.section.js';
import { openingSection } from './sections/opening.section.js';
import { failedSection } from './sections/trouble.section.js';
import {
  TrackerChangedEvent,
  TrackerFailedEvent,
  TrackerOpenedEvent,
  TrackerSendingEvent,
} from './tracker.events.js';
import { trackerStyles } from './tracker.styles.js';

/**
 * @summary Shows a client one case: what is happening now, how long, what comes next, what to do.
 *
 * Opens by number and code, by a link whose fragment carries both
 * (`#zabota=26-4817-3052.K7QF-93XW-TM2C-H4D8N`, taken out of the address at
 * once), or lists the cases of a signed-in client.
 *
 * @tag zabota-tracker
 * @slot - Fallback: shown until the element is ready, and for good where scripts are off.
 *
 * @fires {TrackerOpenedEvent} zabota-tracker-opened - A case is on the screen.
 * @fires {TrackerChangedEvent} zabota-tracker-changed - The case on the screen has a new version.
 * @fires {TrackerSendingEvent} zabota-tracker-sending - The client is about to send something, or to go to the complaint form; can be cancelled.
 * @fires {TrackerSentEvent} zabota-tracker-sent - The service accepted what the client sent.
 * @fires {TrackerFailedEvent} zabota-tracker-failed - A case could not be read, or something could not be sent.
 *
 * @csspart form - A form: number and code, an answer, the outcome, letters.
 * @csspart field - A field of a form.
 * @csspart label - The label of a field.
 * @csspart hint - The hint of a field.
 * @csspart error - What to mend in a field.
 * @csspart notice - An aside that matters now.
 * @csspart actions - A row of buttons.
 * @csspart submit - The button that sends a form.
 * @csspart receipt - Says that what the client sent has been received.
 *
 * @cssprop --zabota-color-accent - Colour of links and main buttons; all tokens are in docs/styling.md.
 */
export class TrackerElement extends TouchpointElement {
  static override styles = [baseStyles, formStyles, panelStyles, trackerStyles];

  /** Number of the case, for a client who is signed in or has opened it in this tab. */
  @property() number = '';

  /** Page that holds `<zabota-complaint>`; this page by default. */
  @property({ attribute: 'complaint-href' }) complaintHref = '';

  readonly #announce = new AnnounceController(this);
  readonly #cases = new CaseController(this, {
    client: () => this.client,
    onRead: (found, before) => this.#onRead(found, before),
    onFailed: (error) => this.#onFailed(error),
  });
  readonly #opening = new OpeningController(this, this.#cases);
  readonly #live = new LiveController(this, this.#cases);
  readonly #parts = new PartsController({
    host: this,
    cases: this.#cases,
    announce: this.#announce,
  });

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed);
    if (!this.hasUpdated && configuration().token) void this.#parts.bring('cases');
  }

  protected override render() {
    return html`
      ${this.#announce.region()}
      <div class="stack">
        ${this.#screen()}
        ${footerSection({
          found: this.#cases.found,
          complain: this.#complain,
          onClose: this.#opening.restart,
        })}
      </div>
    `;
  }

  #screen() {
    const { state } = this.#cases;
    switch (state.name) {
      case 'open':
        return this.#case(state.found, state.trouble);
      case 'failed':
        return failedSection(state.error, this.#opening.retry, this.#opening.restart);
      case 'opening':
        return this.#opening.pressed ? this.#form() : html`<p class="soft">${msg('Opening…')}</p>`;
      case 'closed':
        return this.#parts.get('cases')?.render() ?? this.#form(state.error);
    }
  }

  #case(found: Case, trouble: unknown) {
    const today = localDate(found.timeZone);
    return html`
      ${staleNotice(trouble)}
      ${caseScreen({ found, today, parts: this.#parts, complain: this.#complain })}
      ${liveSection(this.#live, this.#cases)}
    `;
  }

  #form(error?: unknown) {
    const { typed, pressed, onInput, onSubmit } = this.#opening;
    const busy = this.#cases.state.name === 'opening';
    return openingSection({ typed, busy, checked: pressed, error, onInput, onSubmit });
  }

  readonly #complain = (label: string, look?: 'button') =>
    hasComplaintForm(this.complaintHref)
      ? complaintLink(
          complaintAddress(this.complaintHref, this.#cases.access.number),
          label,
          look,
          this.#onComplain,
        )
      : undefined;

  readonly #onComplain = (event: Event) => {
    const sending = new TrackerSendingEvent(this.#cases.access.number, 'complaint');
    if (!this.dispatchEvent(sending)) event.preventDefault();
  };

  #onRead(found: Case, before: Case | undefined) {
    if (!before) {
      this.dispatchEvent(new TrackerOpenedEvent(found.number));
      return;
    }
    const [newest] = newEvents(before, found);
    if (newest) this.#announce.say(msg(str`News about the case: ${newest.title.text}`));
    this.dispatchEvent(new TrackerChangedEvent(found.number, found.version));
  }

  #onFailed(error: unknown) {
    this.#announce.say(explainTrouble(error));
    this.dispatchEvent(new TrackerFailedEvent(this.#cases.access.number, troubleCode(error)));
  }
}
