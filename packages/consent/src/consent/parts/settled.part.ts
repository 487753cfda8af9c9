import type { Purpose, Standing } from '@zabota/contract';
import { formatDate, msg, notice, panelStyles, str, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { byLaw, lawName } from '../../shared/by-law.js';
import { headOf, textTitle } from '../asking.card.js';
import { decisionButtons } from '../decision-buttons.js';
import { facts } from '../facts.js';
import { moreAbout } from '../more-about.js';
import type { View } from '../view.types.js';

export const styles = [panelStyles];

/** A purpose that needs no answer now: decided, put off, or a matter of law. */
const settled = (view: View) => {
  const { purpose, parts } = view;
  if (purpose.basis.kind === 'law') return withoutConsent(view, purpose.basis);
  const { standing } = purpose;
  if (!standing) return nothing;
  const failed = parts.get('deciding')?.notTaken(purpose);
  if (failed) parts.ensure('care');
  return html`
    <section aria-labelledby=${purpose.id}>
      ${headOf(view)} ${stateLine(standing)} ${failed ? parts.get('care')?.before(view) : nothing}
      ${standing.endsSoon && standing.validUntil ? endsSoon(standing.validUntil) : nothing}
      ${destruction(standing)} ${decisionButtons(view, standing.legal)}
      <div>
        <details>
          <summary>${msg('What this consent is about')}</summary>
          ${facts(purpose)}
        </details>
        ${moreAbout(view, 'text', textTitle())}
        ${standing.receipt ? moreAbout(view, 'receipt', msg('Receipt')) : nothing}
        ${
          purpose.kind === 'site-storage'
            ? nothing
            : html`${moreAbout(view, 'history', msg('What you decided before'))}
              ${moreAbout(view, 'uses', msg('Who used the data and what for'))}`
        }
      </div>
    </section>
  `;
};

export const create = () => settled;

/** What the state is, in words and colour; takes the focus after a decision by its heading. */
export const stateLine = (standing: Standing) => {
  const { state, at, validUntil, askAgainOn, representative } = standing;
  return html`
    <div part="receipt">
      <p class="row">
        <span class="tag ${state === 'active' ? 'good' : ''}">${stateName(state)}</span>
        <span class="soft num">
          ${[
            at && formatDate(at.slice(0, 10)),
            validUntil && state === 'active' && msg(str`until ${formatDate(validUntil)}`),
            askAgainOn && msg(str`we will ask again ${formatDate(askAgainOn)}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      ${
        representative
          ? html`<p>
              ${msg('Decided for you by your representative:')} ${representative.name},
              ${representative.authority}
            </p>`
          : nothing
      }
    </div>
  `;
};

function stateName(state: Standing['state']): string {
  switch (state) {
    case 'none':
      return msg('Not decided');
    case 'active':
      return msg('You agreed');
    case 'refused':
      return msg('You refused');
    case 'not-now':
      return msg('Put off');
    case 'never-ask':
      return msg('We do not ask');
    case 'withdrawn':
      return msg('You withdrew it');
    case 'expired':
      return msg('Ended');
    case 'outdated':
      return msg('The text has changed');
  }
}

const endsSoon = (until: string) =>
  notice({
    kind: 'wait',
    title: msg(str`The consent ends on ${formatDate(until)}`),
    body: msg('Agree again if you want it to go on. If you do nothing, it simply ends.'),
  });

/** What happens to the data after a consent has ended, and the proof that it did (law.md B4). */
const destruction = ({ destruction: data }: Standing) =>
  data
    ? notice({
        kind: data.status === 'done' ? 'good' : 'info',
        title:
          data.status === 'done'
            ? msg('The data are destroyed')
            : msg(str`The data will be destroyed by ${formatDate(data.dueOn)}`),
        body: html`
          <ul>
            ${data.what.map((what) => html`<li>${words(what)}</li>`)}
          </ul>
          <p class="soft">${byLaw(data.law)}</p>
          ${data.proof ? html`<p class="soft">${msg('Act of destruction:')} ${data.proof}</p>` : nothing}
        `,
      })
    : nothing;

/** No consent is needed: said as information, without a switch that would do nothing (A61). */
const withoutConsent = (view: View, basis: Extract<Purpose['basis'], { kind: 'law' }>) => html`
  <section aria-labelledby=${view.purpose.id}>
    ${headOf(view)}
    <p>
      <span class="tag">${msg('Your consent is not needed')}</span>
    </p>
    <p>${words(basis.explanation)}</p>
    <p class="soft">
      ${msg('By law:')}
      ${
        basis.law.url
          ? html`<a href=${basis.law.url} rel="noreferrer">${lawName(basis.law)}</a>`
          : lawName(basis.law)
      }
    </p>
    ${facts(view.purpose)}
  </section>
`;
