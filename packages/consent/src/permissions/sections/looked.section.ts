import type { Reading, UseEntry } from '@zabota/contract';
import { msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { Pages } from '../../shared/pages.js';
import { moment, useLine } from '../../shared/use-line.js';
import type { Desk } from '../view.types.js';

/** Who looked at the client's data, and every use under a consent or a law. */
export class LookedSection {
  readonly #uses: Pages<UseEntry>;
  #isOpen = false;
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#uses = new Pages<UseEntry>(desk.host, async (after) => {
      const { uses, next } = await desk.client().call('listUses', { query: { after } });
      return { items: uses, next };
    });
  }

  render(readings: readonly Reading[]) {
    return html`
      <section aria-labelledby="looked">
        <h3 id="looked">${msg('Who looked at my data')}</h3>
        ${
          readings.length > 0
            ? html`<ul class="list">
                ${readings.map(oneReading)}
              </ul>`
            : html`<p>${msg('Nobody has looked at your data yet.')}</p>`
        }
        <details @toggle=${this.#onToggle}>
          <summary>${msg('Who used the data and what for')}</summary>
          ${
            this.#isOpen
              ? this.#uses.render(useLine, msg('Nobody has used the data yet.'))
              : nothing
          }
        </details>
      </section>
    `;
  }

  readonly #onToggle = ({ target }: Event) => {
    this.#isOpen = (target as HTMLDetailsElement).open;
    this.#desk.host.requestUpdate();
  };
}

const oneReading = ({ at, who, what, case: number }: Reading) => html`
  <li>
    ${moment(at)} <b>${words(who)}</b>
    <div>${words(what)}${number ? `, ${number}` : ''}</div>
  </li>
`;
