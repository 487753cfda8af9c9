import type { Offer } from '@zabota/contract';
import { formatDate, msg, str, words } from '@zabota/core';
import { html } from 'lit';
import { byLaw } from '../../shared/by-law.js';
import type { View } from '../view.types.js';

const day = (at: string) => formatDate(at.slice(0, 10));

/** Why the client sees this: the event, and what lets us act (A32, A61, A62). */
export const whySection = ({ offer: { why }, pages }: View) => html`
  <dl class="answers">
    <div>
      <dt>${msg('What happened')}</dt>
      <dd>${words(why.event.title)}, ${day(why.event.at)}</dd>
      <dd class="soft">${msg('Told by:')} ${words(why.event.from)}</dd>
    </div>
    <div>
      <dt>${msg('Why we may offer it')}</dt>
      ${basis(why.basis, pages.consentHref)}
    </div>
  </dl>
`;

function basis(found: Offer['why']['basis'], consentHref: string) {
  if (found.kind === 'law') {
    return html`<dd>${byLaw(found.law)}</dd>`;
  }
  return html`
    <dd>${msg(str`You agreed on ${day(found.givenAt)}:`)} ${words(found.purpose.title)}</dd>
    <dd class="soft">
      ${
        consentHref
          ? html`<a href=${consentHref}>${msg('See or withdraw the consent')}</a>`
          : msg('You can withdraw the consent at any time.')
      }
    </dd>
  `;
}
