import type { FiguresOfGroup, Satisfaction, SatisfactionPeriod } from '@zabota/contract';
import { msg, words } from '@zabota/core';
import { css, html, nothing } from 'lit';
import { changeView } from '../changes.view.js';
import { notShown } from '../figures.view.js';
import { interval, percent } from '../numbers.js';

export const styles = [
  css`
    .comments {
      display: grid;
      gap: var(--_space-3);
      padding: 0;
      list-style: none;
    }
    blockquote {
      margin: 0;
      padding-inline-start: var(--_space-3);
      border-inline-start: 0.2em solid var(--_line);
    }
    dt {
      font-weight: 600;
    }
    dd + dt {
      margin-block-start: var(--_space-2);
    }
  `,
];

export const create = () => ({ render });

/** What not everybody asks for: groups, words of clients, how it was counted. */
const render = (
  { comments, changes, method }: Satisfaction,
  period: SatisfactionPeriod | undefined,
) => html`
  ${groups(msg('Who answered'), period?.bySegment ?? [])}
  ${groups(msg('How the case ended'), period?.byOutcome ?? [])}
  ${
    changes.length > 3
      ? html`<section aria-labelledby="older">
          <h3 id="older">${msg('Earlier changes')}</h3>
          <ul class="changes">
            ${changes.slice(3).map(changeView)}
          </ul>
        </section>`
      : nothing
  }
  ${
    comments.length
      ? html`<section aria-labelledby="comments">
          <h3 id="comments">${msg('What people write')}</h3>
          <ul class="comments">
            ${comments.map(
              ({ text, answer }) =>
                html`<li>
                  <blockquote>${words(text)}</blockquote>
                  ${answer ? html`<p><b>${msg('What we answer')}</b>: ${words(answer)}</p>` : nothing}
                </li>`,
            )}
          </ul>
        </section>`
      : nothing
  }
  <section aria-labelledby="method">
    <h3 id="method">${msg('How we count')}</h3>
    <p>${words(method.text)}</p>
    <dl>
      ${method.definitions.map(
        ({ term, meaning }) =>
          html`<dt>${words(term)}</dt>
            <dd>${words(meaning)}</dd>`,
      )}
    </dl>
    <p class="soft">
      ${msg('Licence:')} <a href=${method.licence.url}>${words(method.licence.name)}</a>
    </p>
  </section>
`;

/** Every group is listed always: an absent one would tell of itself (A83). */
const groups = (title: string, found: readonly FiguresOfGroup[]) =>
  found.length === 0
    ? nothing
    : html`<div class="wide" tabindex="0" role="group" aria-label=${title}>
        <table>
          <caption>
            ${title}
          </caption>
          <thead>
            <tr>
              <th scope="col">${msg('Group')}</th>
              <th scope="col">${msg('Satisfied')}</th>
              <th scope="col">${msg('Answers')}</th>
            </tr>
          </thead>
          <tbody>
            ${found.map(
              ({ title: name, figures }) =>
                html`<tr>
                  <th scope="row">${words(name)}</th>
                  <td class="num">
                    ${
                      figures?.satisfied
                        ? html`${percent(figures.satisfied.share)}
                            <span class="soft">${interval(figures.satisfied)}</span>`
                        : notShown()
                    }
                  </td>
                  <td class="num">${figures?.n ?? notShown()}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
