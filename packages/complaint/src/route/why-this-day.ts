import type { Deadline } from '@zabota/contract';
import { explainDeadline, msg } from '@zabota/core';
import { html } from 'lit';

/** The trace of a date in plain words (A55). */
export const whyThisDay = (due: Deadline) => {
  const { act, article, url } = due.trace.rule.basis;
  const basis = `${act}, ${article}`;
  return html`<ul class="soft num">
    ${explainDeadline(due).map((sentence) => html`<li>${sentence}</li>`)}
    <li>
      ${msg('The rule:')}
      ${url ? html`<a href=${url} target="_blank" rel="noreferrer" lang="ru">${basis}</a>` : html`<span lang="ru">${basis}</span>`}
    </li>
  </ul>`;
};
