import type { Case } from '@zabota/contract';
import {
  AnnounceController,
  baseStyles,
  configuration,
  errorCode,
  focusLater,
  msg,
  PartsController,
  str,
  TouchpointElement,
} from '@zabota/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { CaseController } from './controllers/case.controller.js';
import { FirstThingsController } from './controllers/first-things.controller.js';
import { LinkController } from './controllers/link.controller.js';
import { LiveController } from './controllers/live.controller.js';
import { loaders, type Parts } from './parts/loaders.js';
import { needsCare } from './reading/care.js';
import { newEvents } from './reading/changes.js';
import { localDate } from './reading/dates.js';
import { firstThings, theRest } from './sections/case.screen.js';
import { complaintAddress, complaintLink, hasComplaintForm } from './sections/complaint-link.js';
import { footerSection } from './sections/footer.section.js';
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
 * @fires {TrackerSendingEvent} zabota-tracker-sending - The client is about to send something, or to go to the complaint form; `preventDefault()` holds it back.
 * @fires {TrackerSentEvent} zabota-tracker-sent - The service has accepted what the client sent.
 * @fires {TrackerFailedEvent} zabota-tracker-failed - A case could not be read, or something was not accepted.
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
 * @cssprop --zabota-color-accent - Colour of links and main buttons; all tokens are in docs/en/styling.md.
 */
export class TrackerElement extends TouchpointElement {
  static override styles = [baseStyles, trackerStyles];

  /** Number of the case, for a client who is signed in or has opened it in this tab. */
  @property() number = '';

  /** Address of the page with `<zabota-complaint>`; this page when one stands on it. */
  @property({ attribute: 'complaint-href' }) complaintHref = '';
  protected override rehearsal = () => import('./trial.js');

  readonly #announce = new AnnounceController(this);
  readonly #cases: CaseController = new CaseController(this, {
    client: () => this.client,
    prepare: async (found) => needsCare(found) && this.#parts.bring('care'),
    onRead: (found, before) => this.#onRead(found, before),
    onFailed: (error) => void this.#onFailed(error),
  });
  readonly #parts: Parts = new PartsController(this, loaders, {
    host: this,
    cases: this.#cases,
    announce: this.#announce,
  });
  readonly #firstThings = new FirstThingsController(this, this.#cases);
  readonly #live = new LiveController(this, this.#cases);
  readonly #link = new LinkController(this, this.#cases);

  protected override begin(): Promise<unknown> {
    return this.#link.follow() ?? this.#parts.bring(this.#way);
  }

  /** The case on the screen, for a touchpoint that comes to the page after it. */
  get shown(): { readonly number: string; readonly final: boolean } | undefined {
    const { found } = this.#cases;
    return found && { number: found.number, final: found.state.final };
  }

  protected override async scheduleUpdate() {
    await this.#firstThings.painted;
    await super.scheduleUpdate();
  }

  protected override render() {
    const [cases, live, complain] = [this.#cases, this.#live, this.#complain];
    const footer = this.#firstThings.areFirst
      ? nothing
      : footerSection({ cases, live, complain, onClose: this.#onClose });
    return html`
      ${this.#announce.region()}
      <div class="stack">${this.#screen()} ${this.#isReady ? footer : html`${footer}`}</div>
    `;
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.#cases.state.name === 'closed') this.#parts.ensure(this.#way);
  }

  #screen() {
    const { state } = this.#cases;
    switch (state.name) {
      case 'open':
        return this.#case(state.found, state.trouble);
      case 'failed':
        return (
          this.#parts.get('trouble')?.failed(state.error, this.#onRetry, this.#onClose) ??
          this.#parts.pending('trouble')
        );
      case 'opening': {
        const opening = this.#parts.get('opening');
        return opening?.isBusy ? opening.render() : html`<p class="soft">${msg('Opening…')}</p>`;
      }
      case 'closed':
        return this.#parts.get(this.#way)?.render(state.error) ?? this.#parts.pending(this.#way);
    }
  }

  #case(found: Case, trouble: unknown) {
    const today = localDate(found.timeZone);
    const view = { found, today, parts: this.#parts, complain: this.#complain };
    return html`
      ${trouble && (this.#parts.get('trouble')?.stale(trouble) ?? this.#parts.pending('trouble'))}
      ${firstThings(view)} ${this.#firstThings.areFirst ? nothing : theRest(view)}
    `;
  }

  /**
   * Whether the screen has come. While it has not, the footer is a node of its own: it goes with
   * the waiting, so that nothing which was on the screen moves.
   */
  get #isReady() {
    const { name } = this.#cases.state;
    if (name === 'failed') return this.#parts.get('trouble');
    return name === 'open' || (name === 'closed' && this.#parts.get(this.#way)?.isBusy === false);
  }

  /** A client whom the page has signed in chooses from a list, others type number and code. */
  get #way() {
    const { state } = this.#cases;
    const isRefused = state.name === 'closed' && state.error !== undefined;
    return configuration().token && !isRefused ? 'cases' : 'opening';
  }

  readonly #complain = (label: string, look?: 'button') => {
    if (!hasComplaintForm(this.complaintHref)) return undefined;
    const address = complaintAddress(this.complaintHref, this.#cases.found?.number ?? '');
    return complaintLink(address, label, look, this.#onComplain);
  };

  readonly #onComplain = (event: Event) => {
    const sending = new TrackerSendingEvent(this.#cases.access.key.number, 'complaint');
    if (!this.dispatchEvent(sending)) event.preventDefault();
  };

  readonly #onRetry = () => void this.#cases.resume(this.#cases.access.key.number);

  readonly #onClose = () => {
    this.#cases.close();
    void focusLater(this, 'h2');
  };

  #onRead(found: Case, before: Case | undefined) {
    if (!before) {
      this.dispatchEvent(new TrackerOpenedEvent(found.number, found.state.final));
      return;
    }
    const [newest] = newEvents(before, found);
    if (newest) this.#announce.say(msg(str`News about the case: ${newest.title.text}`));
    this.dispatchEvent(new TrackerChangedEvent(found.number, found.version, found.state.final));
  }

  async #onFailed(error: unknown) {
    this.dispatchEvent(new TrackerFailedEvent(this.#cases.access.key.number, errorCode(error)));
    const trouble = await this.#parts.bring('trouble');
    if (trouble) this.#announce.say(trouble.explain(error));
  }
}
