import { button, failureWords, msg, notice } from '@zabota/core';
import { html } from 'lit';

/** The answer of the service is on its way. */
export const opening = () => html`<p class="soft">${msg('Opening…')}</p>`;

/** The service did not answer, or refused: what the page itself says stands below. */
export const notOpened = (error: unknown, again: () => Promise<void>) => html`
  ${notice({
    kind: 'wait',
    title: msg('This part of the page did not open'),
    body: failureWords(error),
    actions: button({ label: msg('Try again'), onClick: () => void again() }),
  })}
  <slot></slot>
`;
