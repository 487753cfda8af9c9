import type { SatisfactionPeriod } from '@zabota/contract';
import { msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { notShown } from './figures.view.js';
import { interval, percent } from './numbers.js';
import { bandPath, dotsPath, height, linePath, trendOf, width } from './trend.js';

/** The share by month: a picture, and the table that says the same. */
export function trendView(periods: readonly SatisfactionPeriod[]) {
  const points = trendOf(periods);
  if (points.length < 2) return nothing;
  const view = `0 0 ${width} ${height}`;
  return html`
    <section aria-labelledby="trend">
      <h3 id="trend">${msg('Month by month')}</h3>
      <div class="chart">
        <svg
          viewBox=${view}
          preserveAspectRatio="none"
          role="img"
          aria-label=${msg('Share of satisfied clients by month: the table below says the same')}
        >
          <path class="grid" d="M0 10H600M0 80H600M0 150H600"></path>
          <path class="band" d=${bandPath(points)}></path>
          <path class="line" d=${linePath(points)}></path>
          <path class="dots" d=${dotsPath(points)}></path>
        </svg>
        <p class="soft" aria-hidden="true">
          ${[1, 0.5, 0].map((share) => html`<span>${percent(share)}</span>`)}
        </p>
      </div>
      <p class="ends soft" aria-hidden="true">
        <span>${points[0]?.period.title.text}</span><span>${points.at(-1)?.period.title.text}</span>
      </p>
      <details>
        <summary>${msg('Table by month')}</summary>
        <div class="wide" tabindex="0" role="group" aria-labelledby="trend">
          <table>
            <thead>
              <tr>
                <th scope="col">${msg('Month')}</th>
                <th scope="col">${msg('Satisfied')}</th>
                <th scope="col">${msg('Answers')}</th>
              </tr>
            </thead>
            <tbody>
              ${points.map(
                ({ period, share }) =>
                  html`<tr>
                    <th scope="row">${words(period.title)}</th>
                    <td class="num">
                      ${share ? html`${percent(share.share)} <span class="soft">${interval(share)}</span>` : notShown()}
                    </td>
                    <td class="num">${period.figures?.n ?? notShown()}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  `;
}
