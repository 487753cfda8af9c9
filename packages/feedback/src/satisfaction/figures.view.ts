import type { Figures, SatisfactionPeriod } from '@zabota/contract';
import { msg, str, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { decimal, interval, percent } from './numbers.js';

/** Hidden looks the same as empty, and both say in words why (A83). */
export const notShown = () => html`<span class="soft">${msg('not shown')}</span>`;

/** What "not shown" means: said once on the page. */
export const whyNotShown = (threshold: number) =>
  html`<p class="soft">
    ${msg(str`"Not shown": fewer than ${threshold} people answered, or nobody did. We do not say which, so that no person can be recognised.`)}
  </p>`;

/** The figures of a period: the share first, with all that tells how sure it is. */
export function figuresView({ figures, title }: SatisfactionPeriod) {
  if (!figures) return html`<p>${words(title)}: ${notShown()}</p>`;
  const { satisfied, n, mean, response } = figures;
  return html`
    <div class="headline">
      ${
        satisfied
          ? html`<p>
              <b class="large num">${percent(satisfied.share)}</b> ${msg('are satisfied')}
            </p>`
          : html`<p>${msg('Satisfied:')} ${notShown()}</p>`
      }
      <ul class="soft">
        ${
          satisfied
            ? html`<li>${msg('among all clients')} ${interval(satisfied)}, ${msg('95% sure')}</li>`
            : nothing
        }
        ${mean === undefined ? nothing : html`<li>${msg(str`mean ${decimal(mean)} of 5`)}</li>`}
        <li>
          ${
            response
              ? msg(
                  str`invited ${response.invited}, answered ${response.answered}: ${percent(response.rate)}`,
                )
              : msg(str`answers: ${n}`)
          }
        </li>
      </ul>
    </div>
    ${bars(figures)}
  `;
}

/** Need, ease and drivers; a bar repeats what its number says. */
const bars = ({ needMet, effort, drivers }: Figures) => html`
  <table class="bars">
    <caption class="unseen">
      ${msg('In detail')}
    </caption>
    <tbody>
      ${row(msg('Need is met'), needMet?.yes.share)}
      ${needMet ? row(msg('Met in part'), needMet.partly) : nothing}
      ${row(msg('It was easy'), effort?.easy.share)}
    </tbody>
    ${
      drivers?.length
        ? html`<tbody>
            ${drivers.map(({ title, good, bad }) =>
              row(
                words(title),
                good,
                msg(str`went well ${percent(good)}, did not ${percent(bad)}`),
              ),
            )}
          </tbody>`
        : nothing
    }
  </table>
`;

const row = (title: unknown, share: number | undefined, text?: string) => html`
  <tr>
    <th scope="row">${title}</th>
    <td>
      ${
        share === undefined
          ? notShown()
          : html`<meter min="0" max="1" .value=${share} aria-hidden="true"></meter>
              <span class="num">${text ?? percent(share)}</span>`
      }
    </td>
  </tr>
`;
