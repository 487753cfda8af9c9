import type { Purpose } from '@zabota/contract';
import { msg, plural, str, words } from '@zabota/core';
import { html, nothing } from 'lit';

/** The exact words, who stands behind them, and what is done with the data. */
export const fullText = ({ text, actions, parties, storage, services }: Purpose) => html`
  <div class="stack">
    <p class="told">${words(text.full)}</p>
    <div>
      <b>${msg('What we do with the data')}</b>
      <ul>
        ${actions.map((action) => html`<li>${words(action)}</li>`)}
      </ul>
    </div>
    <div>
      <b>${msg('Who')}</b>
      <ul>
        ${parties.map(
          ({ name, address, contact, number }) =>
            html`<li>
              ${words(name)}, ${words(address)}, ${contact}${number ? `, ${number}` : ''}
            </li>`,
        )}
      </ul>
    </div>
    ${
      services.length > 0
        ? html`<div>
            <b>${msg('For which services')}</b>
            <ul>
              ${services.map(({ title }) => html`<li>${words(title)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${storage ? kept(storage) : nothing}
    <p class="soft">${msg(str`Text, version ${text.version}`)}</p>
    <p class="soft told">${msg('Check sum of this text (SHA-256):')} <code>${text.hash}</code></p>
  </div>
`;

const kept = ({ keeps }: NonNullable<Purpose['storage']>) => html`
  <div>
    <b>${msg('What is kept on the device')}</b>
    <ul>
      ${keeps.map(
        ({ name, purpose, days }) =>
          html`<li><code>${name}</code>: ${words(purpose)}, ${lifetime(days)}</li>`,
      )}
    </ul>
  </div>
`;

const lifetime = (days: number) =>
  days === 0
    ? msg('until the browser is closed')
    : plural(days, {
        one: msg(str`for ${days} day`, { id: 'kept-days-one' }),
        few: msg(str`for ${days} days`, { id: 'kept-days-few' }),
        other: msg(str`for ${days} days`, { id: 'kept-days-other' }),
      });
