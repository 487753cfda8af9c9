import type { WorkerProposal } from '@zabota/contract';
import { msg, words } from '@zabota/core';
import { html, nothing } from 'lit';

/** The turn of this quarter is over; what came of proposals is there for everybody. */
export const answeredScreen = (proposals: readonly WorkerProposal[]) => html`
  <div class="stack">
    <h2 tabindex="-1">${msg('Thank you, your answer is in')}</h2>
    <p>
      ${msg('Nobody can tell which answer is yours, so it cannot be changed. We ask again next quarter.')}
    </p>
  </div>
  ${proposalsView(proposals)}
`;

/** What colleagues proposed, with the answers of the agency (A98). */
export const proposalsView = (proposals: readonly WorkerProposal[]) =>
  proposals.length
    ? html`<section class="proposals" aria-labelledby="proposals">
        <h3 id="proposals">${msg('What colleagues propose')}</h3>
        <ul>
          ${proposals.map(
            ({ text, state, answer }) =>
              html`<li>
                <p><span class="tag ${tones[state]}">${stateWords(state)}</span></p>
                <p>${words(text)}</p>
                ${answer ? html`<p><b>${msg('Answer:')}</b> ${words(answer)}</p>` : nothing}
              </li>`,
          )}
        </ul>
      </section>`
    : nothing;

const tones: Readonly<Record<WorkerProposal['state'], string>> = {
  new: '',
  accepted: 'good',
  declined: '',
  'carried-out': 'good',
};

const stateWords = (state: WorkerProposal['state']): string =>
  ({
    new: msg('Being read'),
    accepted: msg('Accepted'),
    declined: msg('Not accepted'),
    'carried-out': msg('We did it'),
  })[state];
