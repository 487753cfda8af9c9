import type { ChangeRecord } from '@zabota/contract';
import { formatDate, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';

/** "You said, we did": what changed because people answered (A26). */
export const changesView = (changes: readonly ChangeRecord[]) =>
  changes.length === 0
    ? nothing
    : html`<section aria-labelledby="changes">
        <h3 id="changes">${msg('People said, we did')}</h3>
        <ul class="changes">
          ${changes.slice(0, 3).map(changeView)}
        </ul>
      </section>`;

export const changeView = ({ youSaid, weDid, on, url }: ChangeRecord) => html`
  <li>
    <p><b>${msg('People said:')}</b> ${words(youSaid)}</p>
    <p>
      <b>${msg('We did:')}</b> ${words(weDid)}
      <time class="soft" datetime=${on}>${formatDate(on)}</time>
    </p>
    ${url ? html`<p><a href=${url}>${msg('More about it')}</a></p>` : nothing}
  </li>
`;
