import type { Draft, DraftStep } from '@zabota/contract';
import { formatDate, msg, str, words } from '@zabota/core';
import { html, nothing } from 'lit';

/** The preliminary scenario: what would be done, by whom, by when, for how much (A63). */
export const draftSection = ({ title, steps, choices, result, cost, endsOn }: Draft) => html`
  <div>
    <h4>${words(title)}</h4>
    <ol class="list">
      ${steps.filter(({ chosen }) => chosen).map(oneStep)}
    </ol>
  </div>
  <dl class="answers">
    <div>
      <dt>${msg('Result')}</dt>
      <dd>${words(result)}</dd>
    </div>
    <div>
      <dt>${msg('When')}</dt>
      <dd>${msg(str`by ${formatDate(endsOn)}`)}</dd>
    </div>
    <div>
      <dt>${msg('What it costs')}</dt>
      <dd>${words(cost)}</dd>
    </div>
    ${choices.map(
      ({ title: name, options, chosen }) =>
        html`<div>
          <dt>${words(name)}</dt>
          ${options.filter(({ id }) => id === chosen).map((one) => html`<dd>${words(one.title)}</dd>`)}
        </div>`,
    )}
  </dl>
`;

const oneStep = ({ title, who, result, service, plannedOn, cost }: DraftStep) => html`
  <li>
    <b>${words(title)}</b>
    <span class="soft num">
      ${words(who)}, ${msg(str`by ${formatDate(plannedOn)}`)}, ${words(cost)}
    </span>
    <div>
      ${words(result)}${service ? html`. ${msg('Service:')} ${words(service.title)}` : nothing}
    </div>
  </li>
`;
