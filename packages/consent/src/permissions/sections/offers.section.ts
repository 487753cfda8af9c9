import type { Offer } from '@zabota/contract';
import { msg, words } from '@zabota/core';
import { html, nothing } from 'lit';

/** What is offered now, in a line each; the page with `<zabota-offers>` holds the rest. */
export const offersSection = (offers: readonly Offer[], offersHref: string) => html`
  <section aria-labelledby="offers">
    <h3 id="offers">${msg('Offers')}</h3>
    ${
      offers.length > 0
        ? html`<ul class="list">
            ${offers.map(
              ({ title, state }) =>
                html`<li>
                  <b>${words(title)}</b>
                  <span class="soft">${words(state.title)}</span>
                </li>`,
            )}
          </ul>`
        : html`<p>${msg('There are no offers now.')}</p>`
    }
    ${offersHref && offers.length > 0 ? html`<p><a href=${offersHref}>${msg('See the offers and answer')}</a></p>` : nothing}
  </section>
`;
