import type { Case, StopReason } from '@zabota/contract';
import { formatDate, msg, str, words } from '@zabota/core';
import { html, nothing, type TemplateResult } from 'lit';

/** The act and article, with a link to the text where there is one. */
export function basis({ act, article, url, quote }: StopReason['basis']) {
  // The end of a line never parts the sign from its number.
  const place = `${act.replaceAll('№ ', '№\u00a0')}, ${article}`;
  return html`
    <p class="soft">
      ${msg('By law:')} ${url ? html`<a href=${url} rel="noreferrer">${place}</a>` : place}
    </p>
    ${quote ? html`<blockquote class="soft told">${quote}</blockquote>` : nothing}
  `;
}

/** Where, how and until when a decision can be appealed (A54). */
export const appeal = (
  { to, how, until }: Case['appeal'],
  link: TemplateResult | undefined,
) => html`
  <p>
    <b>${msg('Do not agree? You can appeal.')}</b>
    ${msg('It will be considered by:')} ${words(to)}. ${words(how)}
    ${until ? msg(str`You can do it until ${formatDate(until)}.`) : nothing} ${link}
  </p>
`;
