import { button, failureWords, msg, notice } from '@zabota/core';
import { html } from 'lit';

/** The form is on its way; what the page itself offers stays in sight. */
export const opening = () => html`
  <slot></slot>
  <p class="soft" role="status">${msg('Opening the complaint form…')}</p>
`;

/**
 * The form did not come. What the page itself offers stays in sight: nobody
 * may be left without a way to complain (A54).
 */
export const notOpened = (error: unknown, retry: () => void) => html`
  ${notice({
    kind: 'wait',
    title: msg('The complaint form did not open'),
    body: html`<p>${failureWords(error)}</p>`,
    actions: button({ label: msg('Try again'), onClick: retry }),
  })}
  <slot></slot>
`;
