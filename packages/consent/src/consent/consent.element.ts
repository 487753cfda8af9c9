import type { DecisionKind, Purpose } from '@zabota/contract';
import {
  baseStyles,
  configuration,
  errorCode,
  focusLater,
  msg,
  PartsController,
  TouchpointElement,
  words,
} from '@zabota/core';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { ReadingController } from '../shared/reading.controller.js';
import { askingCard } from './asking.card.js';
import { ConsentFailedEvent, ConsentOpenedEvent } from './consent.events.js';
import { consentStyles } from '../shared/consent.styles.js';
import { kindName } from './kind-name.js';
import { loaders } from './loaders.js';
import { readPurposes, withPurpose, type PurposesRead } from './purposes.js';
import type { Desk, Parts, View } from './view.types.js';

/**
 * @summary Asks for consent, one decision about one purpose, and keeps the way back as short.
 *
 * Shows the purposes of an agency, of one life situation, one service, one kind,
 * or a single one: what data, who, what for, how long, what if the client refuses.
 *
 * @tag zabota-consent
 * @slot - Fallback: shown until the element is ready, and for good where scripts are off.
 *
 * @fires {ConsentOpenedEvent} zabota-consent-opened - The purposes are on the screen.
 * @fires {ConsentSendingEvent} zabota-consent-sending - The client has decided about a purpose; `preventDefault()` holds it back.
 * @fires {ConsentSentEvent} zabota-consent-sent - The decision holds.
 * @fires {ConsentFailedEvent} zabota-consent-failed - The purposes could not be read, or a decision was not taken.
 *
 * @csspart form - The form of a representative.
 * @csspart field - A field of the form for a representative.
 * @csspart label - The label of a field.
 * @csspart hint - The hint of a field.
 * @csspart error - What to mend in a field.
 * @csspart notice - An aside that matters now.
 * @csspart actions - The answers: yes and no alike.
 * @csspart receipt - How things stand after a decision.
 *
 * @cssprop --zabota-color-accent - Colour of links and buttons; all tokens are in docs/en/styling.md.
 */
export class ConsentElement extends TouchpointElement {
  static override styles = [baseStyles, consentStyles];

  /** Id of the only purpose to show. */
  @property() purpose = '';

  /** Slug of a service: only its purposes. */
  @property() service = '';

  /** Kinds of purposes, by commas: `proactive`, `site-storage` and others. */
  @property() kind = '';

  /** Page on which the client signs in. */
  @property({ attribute: 'sign-in-href' }) signInHref = '';
  protected override rehearsal = () => import('./trial.js');

  readonly #purposes = new ReadingController<PurposesRead>(this, {
    about: () => JSON.stringify([this.#asked, this.client.options, !!configuration().token]),
    read: (signal) => readPurposes(this.client, this.#asked, signal),
    onRead: ({ purposes }) =>
      this.dispatchEvent(new ConsentOpenedEvent(purposes.map(({ id }) => id))),
    onFailed: (error) => this.dispatchEvent(new ConsentFailedEvent('', errorCode(error))),
  });
  readonly #parts: Parts = new PartsController<Desk, typeof loaders>(this, loaders, {
    host: this,
    client: () => this.client,
    representatives: new Map(),
    onDecided: async (purpose, standing) => {
      // Before the focus is led there: what stands for a part on its way has no heading.
      await this.#parts.bring('settled');
      const { value } = this.#purposes;
      if (value) this.#purposes.replace(withPurpose(value, { ...purpose, standing }));
      void focusLater(this, `[id="${purpose.id}"]`);
    },
    onOutdated: () => this.#purposes.read(),
  });
  /** Id of the purpose that was decided last. */
  #pressed = '';
  readonly #opened = new Set<string>();

  readonly #retry = () => void this.#purposes.read();

  get #asked() {
    const { service, kind, purpose } = this;
    return { situation: this.setting('situation'), service, kind, purpose };
  }

  readonly #decide = async (purpose: Purpose, decision: DecisionKind) => {
    this.#pressed = purpose.id;
    await this.#parts.bring('deciding', (part) => part.decide(purpose, decision));
  };

  protected override begin() {
    return this.#purposes.begin();
  }

  protected override render() {
    return html`<div class="stack">${this.#screen()}</div>`;
  }

  #screen() {
    const { state } = this.#purposes;
    switch (state.name) {
      case 'reading':
        return html`<p class="soft">${msg('One moment…')}</p>`;
      case 'failed':
        this.#parts.ensure('trouble');
        return (
          this.#parts.get('trouble')?.(state.error, this.#retry) ?? this.#parts.pending('trouble')
        );
      case 'read':
        return html`
          <h2 tabindex="-1">${this.#title(state.value)}</h2>
          ${state.value.purposes.map((purpose) => this.#section(purpose, state.value.identified))}
        `;
    }
  }

  #title({ purposes: [first] }: PurposesRead) {
    if (!first) return msg('There is nothing to decide here');
    if (this.#isOfSituation && first.situation) return words(first.situation.title);
    return this.#isOfKind ? kindName(first.kind) : msg('What you allow us to do with your data');
  }

  get #isOfSituation() {
    return !!this.setting('situation');
  }

  /** Of one alone: its name is the title, and is not said again with each purpose. */
  get #isOfKind() {
    return /^[^,]+$/.test(this.kind);
  }

  #section(purpose: Purpose, identified: boolean) {
    const view: View = {
      purpose,
      parts: this.#parts,
      decide: (...decision) => void this.#decide(...decision),
      pressed: this.#pressed === purpose.id,
      opened: this.#opened,
      titled: purpose.situation ? this.#isOfSituation : this.#isOfKind && !this.#isOfSituation,
      mayDecide: identified || purpose.kind === 'site-storage',
      signInHref: this.signInHref,
    };
    const asks = purpose.basis.kind === 'consent' && (purpose.standing?.ask ?? true);
    if (asks) return askingCard(view);
    this.#parts.ensure('settled');
    return this.#parts.get('settled')?.(view) ?? this.#parts.pending('settled');
  }
}
