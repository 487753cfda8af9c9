import type { Condition, Offer, UsedFact } from '@zabota/contract';
import { formatDate, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { byLaw } from '../../shared/by-law.js';

/** Which data were used, and how each condition turned out (A63): same facts, same offer. */
export const factsSection = ({ used, conditions }: Offer) => html`
  ${
    conditions.length > 0
      ? html`<div>
          <h4>${msg('Conditions')}</h4>
          <ul class="list">
            ${conditions.map(oneCondition)}
          </ul>
        </div>`
      : nothing
  }
  <details>
    <summary>${msg('Which data we used')}</summary>
    <ul class="list">
      ${used.map(oneFact)}
    </ul>
  </details>
`;

const oneFact = ({ title, value, source, at }: UsedFact) => html`
  <li>
    ${words(title)}: <b>${words(value)}</b>
    <span class="soft">${words(source)}, ${formatDate(at.slice(0, 10))}</span>
  </li>
`;

const oneCondition = ({ title, status, found, nearest, basis }: Condition) => html`
  <li>
    <div class="row">
      <b>${words(title)}</b> <span class="tag ${tone[status]}">${statusName(status)}</span>
    </div>
    ${found ? html`<span class="soft">${msg('We know:')} ${words(found)}</span>` : nothing}
    ${nearest ? html`<div>${msg('How to meet it:')} ${words(nearest)}</div>` : nothing}
    ${basis ? html`<span class="soft">${byLaw(basis)}</span>` : nothing}
  </li>
`;

const tone = { met: 'good', 'not-met': 'late', unknown: 'wait' } as const;

function statusName(status: Condition['status']): string {
  switch (status) {
    case 'met':
      return msg('met');
    case 'not-met':
      return msg('not met');
    case 'unknown':
      return msg('not known yet');
  }
}
