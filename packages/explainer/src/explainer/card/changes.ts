import type { Requirement, RequirementDifference } from '@zabota/contract';
import { formatDate, msg, words, type QuestionState } from '@zabota/core';
import { html, nothing } from 'lit';
import { compared } from '../difference.js';
import { whole } from './whole.js';

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
                html`<li>
                  ${formatDate(from)}:
                  ${what ? words({ ...what, text: whole(what.text) }) : msg('an earlier edition')}
                </li>`,
            )}
          </ul>
          ${compared(state, onCompare)}
        </section>
      `;
