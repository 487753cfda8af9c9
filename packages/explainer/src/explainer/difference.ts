import type { RequirementDifference } from '@zabota/contract';
import { button, msg, words, type QuestionState } from '@zabota/core';
import { css, html, nothing } from 'lit';

export const differenceId = (version: string) => `difference-${version}`;

/**
 * Two editions side by side in words (A44), or the button that asks for them.
 *
 * @param about what is compared, where several buttons stand on one page.
 */
export const compared = (
  state: QuestionState<RequirementDifference> | undefined,
  onCompare: () => void,
  about = '',
) =>
  state?.name === 'answered'
    ? difference(state.answer)
    : html`${
          state?.name === 'failed'
            ? html`<p class="soft" role="alert">${msg('This did not come. Press once more.')}</p>`
            : nothing
        }
        <p>
          ${button({
            label: html`${msg('Compare word by word')}${
              about ? html`<span class="unseen">: ${about}</span>` : nothing
            }`,
            kind: 'quiet',
            busy: state?.name === 'asking' && msg('Comparing…'),
            onClick: onCompare,
          })}
        </p>`;

const difference = ({ parts, to }: RequirementDifference) => html`
  <div class="differences stack" id=${differenceId(to.version)} tabindex="-1">
    ${parts.map(
      ({ label, runs }) => html`
        ${label ? html`<h4>${words(label)}</h4>` : nothing}
        <p class="difference">${runs.map(run)}</p>
      `,
    )}
  </div>
`;

const run = ({ kind, text }: RequirementDifference['parts'][number]['runs'][number]) =>
  kind === 'same'
    ? text
    : kind === 'added'
      ? html`<ins><span class="unseen">${msg('new')}: </span>${text}</ins>`
      : html`<del><span class="unseen">${msg('before')}: </span>${text}</del>`;

export const differenceStyles = css`
  ins {
    background: var(--_good-wash);
  }
  del {
    background: var(--_late-wash);
  }
  del + ins {
    margin-inline-start: 0.25em;
  }
  .difference {
    white-space: pre-line;
  }
`;
