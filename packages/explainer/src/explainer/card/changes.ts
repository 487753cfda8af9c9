import type { Requirement, RequirementDifference } from '@zabota/contract';
import { button, formatDate, msg, words, type QuestionState } from '@zabota/core';
import { html, nothing } from 'lit';

/** Editions with what has changed, and the two latest side by side in words (A44). */
export const changes = (
  { editions }: Requirement,
  state: QuestionState<RequirementDifference> | undefined,
  onCompare: () => void,
) =>
  editions.length < 2
    ? nothing
    : html`
        <section class="stack">
          <h3>${msg('What has changed')}</h3>
          <ul>
            ${editions.map(
              ({ from, what }) =>
                html`<li>${formatDate(from)}${what ? html`: ${words(what)}` : nothing}</li>`,
            )}
          </ul>
          ${
            state?.name === 'answered'
              ? difference(state.answer)
              : button({
                  label: msg('Compare word by word'),
                  kind: 'quiet',
                  busy: state?.name === 'asking' && msg('Comparing…'),
                  onClick: onCompare,
                })
          }
        </section>
      `;

const run = ({ kind, text }: RequirementDifference['parts'][number]['runs'][number]) =>
  kind === 'same'
    ? text
    : kind === 'added'
      ? html`<ins><span class="unseen">${msg('new')}: </span>${text}</ins>`
      : html`<del><span class="unseen">${msg('before')}: </span>${text}</del>`;

const difference = ({ parts }: RequirementDifference) => html`
  ${parts.map(
    ({ label, runs }) => html`
      ${label ? html`<h4>${words(label)}</h4>` : nothing}
      <p class="difference">${runs.map(run)}</p>
    `,
  )}
`;
