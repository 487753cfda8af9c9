import type { Outcome } from '@zabota/contract';
import { button, msg } from '@zabota/core';
import { html, nothing } from 'lit';
import type { View } from '../sections/view.types.js';
import { needName } from './need-name.js';

/** After the end the client says whether the need is met (A88), and can have the case reopened. */
export function outcomeSection(view: View) {
  const { state, outcome, canReopen } = view.found;
  if (!state.final) return nothing;
  const part = view.parts.get('doing')?.outcome;
  if (part?.isOpen) return part.render();
  return html`
    ${part?.receipt ?? nothing}
    <section aria-labelledby="outcome">
      <h3 id="outcome">${msg('Did you get what you needed?')}</h3>
      ${outcome ? html`<p>${msg('You said:')} ${needName(outcome.needMet)}</p>` : choices(view)}
      ${canReopen ? html`<div class="row">${reopening(view)}</div>` : nothing}
      ${view.parts.trouble('doing')}
    </section>
  `;
}

const reopening = (view: View) =>
  button({
    label: msg('It is not settled: open the case again'),
    kind: 'plain',
    onClick: () => void open(view, 'reopen'),
  });

const needs: readonly Outcome['needMet'][] = ['yes', 'partly', 'no'];

const choices = (view: View) => html`
  <div class="row" part="actions">
    ${needs.map((need) =>
      button({ label: needName(need), kind: 'quiet', onClick: () => void open(view, need) }),
    )}
  </div>
`;

function open({ parts }: View, what: Outcome['needMet'] | 'reopen') {
  return parts.bring('doing', ({ outcome }) => outcome.choose(what));
}
