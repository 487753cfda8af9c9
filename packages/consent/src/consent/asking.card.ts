import { msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { allDecisions, decisionButtons } from './decision-buttons.js';
import { facts } from './facts.js';
import { kindName } from './kind-name.js';
import { moreAbout } from './more-about.js';
import type { View } from './view.types.js';

const atFirst = allDecisions.slice(0, -1);

/** Asks about one purpose: plain words first, the four answers, the exact text beside. */
export function askingCard(view: View) {
  const { purpose, parts, mayDecide } = view;
  const { id, summary, standing } = purpose;
  // Nothing to be careful about: nobody decided before, nothing went wrong, nobody else decides.
  const isPlain =
    mayDecide &&
    !parts.get('deciding')?.notTaken(purpose) &&
    (standing?.state ?? 'none') === 'none';
  if (!isPlain) parts.ensure('care');
  return html`
    <section aria-labelledby=${id}>
      ${headOf(view)}
      <p>${words(summary)}</p>
      ${isPlain ? nothing : (parts.get('care')?.before(view) ?? parts.pending('care'))}
      ${facts(purpose)} ${mayDecide ? decisionButtons(view, standing?.legal ?? atFirst) : nothing}
      <div>
        ${moreAbout(view, 'text', textTitle())}
        ${
          mayDecide && purpose.kind !== 'site-storage'
            ? moreAbout(view, 'representative', msg('Do you decide for another person?'))
            : nothing
        }
      </div>
    </section>
  `;
}

/** Of which life situation, and what it is. */
export const headOf = ({ purpose: { id, situation, kind, title }, titled }: View) => html`
  <header>
    ${
      titled
        ? nothing
        : html`<p class="soft">${situation ? words(situation.title) : kindName(kind)}</p>`
    }
    <h3 id=${id} tabindex="-1">${words(title)}</h3>
  </header>
`;

export const textTitle = () => msg('Full text');
