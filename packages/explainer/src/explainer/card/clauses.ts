import type { Clause, Requirement } from '@zabota/contract';
import { langOf, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { linkTo } from '../place.controller.js';
import { paragraph, type ReadingDesk } from './paragraph.js';

export type Level = 'plain' | 'clear' | 'exact';

/** Every clause with its exact text beside the plain one, aligned (A05). */
export const clauses = (card: Requirement, level: Level, desk: ReadingDesk) => html`
  <section class="stack">
    <h3>${msg('The rule itself')}</h3>
    ${levels(level)}
    <p class="soft">${msg('Where the texts differ, the exact text of the law holds.')}</p>
    ${card.clauses.map((clause) => oneClause(card.id, clause, level, desk))}
  </section>
`;

const levels = (level: Level) => {
  const option = (value: Level, label: string) => html`
    <label class="level">
      <input type="radio" name="level" value=${value} .checked=${level === value} />
      ${label}
    </label>
  `;
  return html`
    <div class="row levels" role="radiogroup" aria-label=${msg('How to read it')}>
      ${option('plain', msg('Plain'))} ${option('clear', msg('Easy to read'))}
      ${option('exact', msg('Exact'))}
    </div>
  `;
};

const oneClause = (
  requirement: string,
  { id, label, exact, plain, clear }: Clause,
  level: Level,
  desk: ReadingDesk,
) => html`
  <article class="clause" id="clause-${id}" tabindex="-1">
    <h4>
      <a href=${linkTo(requirement, id)} lang=${langOf(label) ?? nothing}>${label.text}</a>
    </h4>
    <div class=${level === 'clear' ? 'sides one' : 'sides'}>
      ${
        level === 'clear'
          ? html`<div>${clear.map((one) => paragraph(one, desk, true))}</div>`
          : html`<div>${plain.map((one) => paragraph(one, desk, true))}</div>`
      }
      ${
        level === 'clear'
          ? nothing
          : html`<details class="exact" ?open=${level === 'exact'}>
              <summary>${msg('Exact text')}</summary>
              ${
                exact
                  ? html`<blockquote>${words(exact)}</blockquote>`
                  : html`<p class="soft">
                      ${msg('We did not find the exact text on a public page.')}
                    </p>`
              }
            </details>`
      }
    </div>
  </article>
`;
