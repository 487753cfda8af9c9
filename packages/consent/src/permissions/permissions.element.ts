import type { MyData, Offer, Purpose } from '@zabota/contract';
import {
  baseStyles,
  configuration,
  errorCode,
  focusLater,
  formStyles,
  msg,
  panelStyles,
  PartsController,
  TouchpointElement,
} from '@zabota/core';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { loaders } from '../consent/loaders.js';
import type { Desk as ConsentDesk, Parts, View } from '../consent/view.types.js';
import { consentStyles } from '../shared/consent.styles.js';
import { listStyles } from '../shared/list.styles.js';
import { ReadingController } from '../shared/reading.controller.js';
import { signInNotice } from '../shared/sign-in.js';
import { trouble } from '../shared/trouble.js';
import { DoingController } from './doing.controller.js';
import { PermissionsFailedEvent, PermissionsOpenedEvent } from './permissions.events.js';
import { LookedSection } from './sections/looked.section.js';
import { offersSection } from './sections/offers.section.js';
import { OwnDataSection } from './sections/own-data.section.js';
import { PreferencesForm } from './sections/preferences.form.js';
import type { Desk } from './view.types.js';

type Decision = Parameters<View['decide']>;

interface Shown {
  readonly data: MyData;
  readonly offers: readonly Offer[];
}

/**
 * @summary "My data and consents" in one place: what I allowed, what is offered, how to reach me,
 * who looked, a copy of everything, and erasing.
 *
 * @tag zabota-permissions
 * @slot - Fallback: shown until the element is ready, and for good where scripts are off.
 *
 * @fires {PermissionsOpenedEvent} zabota-permissions-opened - The data of the client are on the screen.
 * @fires {PermissionsSendingEvent} zabota-permissions-sending - The client is about to do something with them; `preventDefault()` holds it back.
 * @fires {PermissionsSentEvent} zabota-permissions-sent - The service has done it.
 * @fires {PermissionsFailedEvent} zabota-permissions-failed - The data could not be read, or something was not done.
 * @fires {ConsentSendingEvent} zabota-consent-sending - The client has decided about a purpose; `preventDefault()` holds it back.
 * @fires {ConsentSentEvent} zabota-consent-sent - The decision holds.
 *
 * @csspart form - The form of preferences.
 * @csspart field - A field of a form.
 * @csspart label - The label of a field.
 * @csspart hint - The hint of a field.
 * @csspart error - What to mend in a field, or why the preferences were not saved.
 * @csspart notice - An aside that matters now.
 * @csspart actions - A row of buttons.
 * @csspart submit - The button that sends a form.
 * @csspart receipt - How things stand after a decision.
 *
 * @cssprop --zabota-color-accent - Colour of links and buttons; all tokens are in docs/en/styling.md.
 */
export class PermissionsElement extends TouchpointElement {
  static override styles = [baseStyles, panelStyles, formStyles, consentStyles, listStyles];

  /** Page that holds `<zabota-offers>`. */
  @property({ attribute: 'offers-href' }) offersHref = '';

  /** Page on which the client signs in. */
  @property({ attribute: 'sign-in-href' }) signInHref = '';
  protected override rehearsal = () => import('./trial.js');

  readonly #data = new ReadingController<Shown>(this, {
    about: () => JSON.stringify([this.client.options, !!configuration().token]),
    read: async (signal) => {
      const [data, { offers }] = await Promise.all([
        this.client.call('readMyData', { signal }),
        this.client.call('listOffers', { signal }),
      ]);
      return { data, offers };
    },
    onRead: ({ data }) => {
      this.#preferences.begin(data.preferences);
      this.dispatchEvent(new PermissionsOpenedEvent());
    },
    onFailed: (error) => this.dispatchEvent(new PermissionsFailedEvent(errorCode(error))),
  });
  readonly #desk: Desk = {
    host: this,
    client: () => this.client,
    doing: new DoingController(this),
  };
  readonly #preferences = new PreferencesForm(this.#desk);
  readonly #looked = new LookedSection(this.#desk);
  readonly #own = new OwnDataSection(this.#desk, this.#data.read);
  readonly #parts: Parts = new PartsController<ConsentDesk, typeof loaders>(this, loaders, {
    host: this,
    client: () => this.client,
    representatives: new Map(),
    onDecided: async ({ id }) => {
      await this.#data.read();
      void focusLater(this, `[id="${id}"]`);
    },
    onOutdated: this.#data.read,
  });
  /** Id of the purpose that was decided last. */
  #pressed = '';
  readonly #opened = new Set<string>();

  readonly #decide = async (...decision: Decision) => {
    this.#pressed = decision[0].id;
    await this.#parts.bring('deciding', (part) => part.decide(...decision));
  };

  protected override begin() {
    return this.#data.begin();
  }

  protected override render() {
    return html`<div class="stack">
      <h2 tabindex="-1">${msg('My data and consents')}</h2>
      ${this.#screen()}
    </div>`;
  }

  #screen() {
    const { state } = this.#data;
    switch (state.name) {
      case 'reading':
        return html`<p class="soft">${msg('One moment…')}</p>`;
      case 'failed':
        return errorCode(state.error) === 'sign-in-needed'
          ? signInNotice(this.signInHref)
          : trouble(state.error, () => void this.#data.read());
      case 'read':
        return this.#sections(state.value);
    }
  }

  #sections({ data, offers }: Shown) {
    this.#parts.ensure('settled');
    return html`
      ${
        data.consents.length > 0
          ? data.consents.map((purpose) => this.#consent(purpose))
          : html`<p>${msg('You have not decided about any consent yet.')}</p>`
      }
      ${offersSection(offers, this.offersHref)}
      <section aria-labelledby="preferences">
        <h3 id="preferences">${msg('How to reach me and what helps me')}</h3>
        ${this.#preferences.render()}
      </section>
      ${this.#looked.render(data.readings)} ${this.#own.render(data)}
    `;
  }

  #consent(purpose: Purpose) {
    const view = {
      purpose,
      parts: this.#parts,
      decide: (...decision: Decision) => void this.#decide(...decision),
      pressed: this.#pressed === purpose.id,
      opened: this.#opened,
      titled: false,
      mayDecide: true,
      signInHref: '',
    };
    return this.#parts.get('settled')?.(view) ?? this.#parts.pending('settled');
  }
}
