import type { Offer } from '@zabota/contract';
import { msg, words } from '@zabota/core';
import { html, nothing } from 'lit';

/** The six stages of proactive help (A67), and the cases that grew out of it (A65). */
export const stagesSection = ({ stages, cases }: Offer, trackerHref: string) => html`
  ${
    cases.length > 0
      ? html`<div>
          <h4>${msg('Your cases')}</h4>
          <ul class="list">
            ${cases.map(
              ({ number, title, state }) =>
                html`<li>
                  <b>${words(title)}</b>: ${words(state.title)}
                  <span class="soft num"
                    >${trackerHref ? html`<a href=${trackerHref}>${number}</a>` : number}</span
                  >
                </li>`,
            )}
          </ul>
        </div>`
      : nothing
  }
  <details>
    <summary>${msg('How it goes')}</summary>
    <ol class="list">
      ${stages.map(
        ({ title, status }) =>
          html`<li aria-current=${status === 'now' ? 'step' : nothing}>
            ${words(title)} <span class="soft">${statusName(status)}</span>
          </li>`,
      )}
    </ol>
  </details>
`;

function statusName(status: Offer['stages'][number]['status']): string {
  switch (status) {
    case 'done':
      return msg('done');
    case 'now':
      return msg('now');
    case 'next':
      return msg('ahead');
    case 'left-out':
      return msg('left out');
  }
}
