import { html, nothing, type TemplateResult } from 'lit';

/**
 * Address of the complaint form with a case in it. The fragment carries the
 * number only: the access is shared inside the tab (`keepCapability`).
 *
 * @param page The page with the form; empty for this page.
 */
export const complaintAddress = (page: string, number: string): string =>
  `${page.replace(/#.*$/, '')}#zabota-complaint=${number}`;

/** Whether there is a form to go to: on the named page, or on this one. */
export const hasComplaintForm = (page: string): boolean =>
  page !== '' || document.querySelector('zabota-complaint') !== null;

/** A link to the complaint form. */
export const complaintLink = (
  address: string,
  label: string,
  look: 'button' | undefined,
  onClick: (event: Event) => void,
): TemplateResult =>
  html`<a class=${look ?? nothing} href=${address} @click=${onClick}>${label}</a>`;
