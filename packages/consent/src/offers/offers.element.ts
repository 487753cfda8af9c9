import type { Offer } from '@zabota/contract';
import {
  baseStyles,
  configuration,
  errorCode,
  focusLater,
  msg,
  panelStyles,
  PartsController,
  TouchpointElement,
} from '@zabota/core';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { consentStyles } from '../shared/consent.styles.js';
import { listStyles } from '../shared/list.styles.js';
import { ReadingController } from '../shared/reading.controller.js';
import { signInNotice } from '../shared/sign-in.js';
import { AnsweringController } from './answering.controller.js';
import { loaders } from './loaders.js';
import { offerCard } from './offer.card.js';
import { OffersFailedEvent, OffersOpenedEvent } from './offers.events.js';
import { offersStyles } from './offers.styles.js';
import type { Desk, Parts } from './view.types.js';

/**
 * @summary Shows what the agency offers unasked: why, on which data, what would be done; the client decides.
 *
 * Nothing is sent anywhere before the client confirms. A confirmed offer
 * becomes a case that `<zabota-tracker>` shows.
 *
 * @tag zabota-offers
 * @slot - Fallback: shown until the element is ready, and for good where scripts are off.
 *
 * @fires {OffersOpenedEvent} zabota-offers-opened - The offers are on the screen.
 * @fires {OffersSendingEvent} zabota-offers-sending - The client has answered an offer; `preventDefault()` holds it back.
 * @fires {OffersSentEvent} zabota-offers-sent - The service has accepted the answer.
 * @fires {OffersFailedEvent} zabota-offers-failed - The offers could not be read, or an answer was not accepted.
 *
 * @csspart form - The form of an answer.
 * @csspart field - A field of a form.
 * @csspart label - The label of a field.
 * @csspart hint - The hint of a field.
 * @csspart error - What to mend in a field.
 * @csspart notice - An aside that matters now.
 * @csspart actions - The answers.
 * @csspart submit - The button that sends a form.
 *
 * @cssprop --zabota-color-accent - Colour of links and buttons; all tokens are in docs/en/styling.md.
 */
export class OffersElement extends TouchpointElement {
  static override styles = [baseStyles, panelStyles, consentStyles, listStyles, offersStyles];

  /** Page that holds `<zabota-tracker>`. */
  @property({ attribute: 'tracker-href' }) trackerHref = '';

  /** Page that holds `<zabota-consent>` or `<zabota-permissions>`. */
  @property({ attribute: 'consent-href' }) consentHref = '';

  /** Page on which the client signs in. */
  @property({ attribute: 'sign-in-href' }) signInHref = '';
  protected override rehearsal = () => import('./trial.js');

  readonly #offers = new ReadingController<readonly Offer[]>(this, {
    about: () =>
      JSON.stringify([this.setting('situation'), this.client.options, !!configuration().token]),
    read: async (signal) => {
      const query = { situation: this.setting('situation') };
      return (await this.client.call('listOffers', { query, signal })).offers;
    },
    onRead: (offers) => this.dispatchEvent(new OffersOpenedEvent(offers.map(({ id }) => id))),
    onFailed: (error) => this.dispatchEvent(new OffersFailedEvent('', errorCode(error))),
  });
  readonly #answering = new AnsweringController(this, {
    client: () => this.client,
    onAnswered: (answered) => {
      const { value = [] } = this.#offers;
      this.#offers.replace(value.map((one) => (one.id === answered.id ? answered : one)));
      void focusLater(this, `[id="${answered.id}"]`);
    },
    onOutdated: this.#offers.read,
  });
  readonly #parts: Parts = new PartsController<Desk, typeof loaders>(this, loaders, {
    host: this,
    answering: this.#answering,
  });

  readonly #retry = () => void this.#offers.read();

  protected override begin() {
    return this.#offers.begin();
  }

  protected override render() {
    return html`<div class="stack">
      <h2 tabindex="-1">${msg('What we can do for you')}</h2>
      ${this.#screen()}
    </div>`;
  }

  #screen() {
    const { state } = this.#offers;
    switch (state.name) {
      case 'reading':
        return html`<p class="soft">${msg('One moment…')}</p>`;
      case 'failed':
        if (errorCode(state.error) === 'sign-in-needed') return signInNotice(this.signInHref);
        this.#parts.ensure('trouble');
        return (
          this.#parts.get('trouble')?.read(state.error, this.#retry) ??
          this.#parts.pending('trouble')
        );
      case 'read':
        if (state.value.length > 0) return state.value.map((offer) => this.#card(offer));
        this.#parts.ensure('nothing');
        return html`${this.#parts.get('nothing')?.()}
          <p>
            ${msg('There are no offers now. When something happens that you allowed us to act on, they come here.')}
          </p>`;
    }
  }

  #card(offer: Offer) {
    const { trackerHref, consentHref } = this;
    const pages = { trackerHref, consentHref };
    return offerCard({ offer, answering: this.#answering, parts: this.#parts, pages });
  }
}
