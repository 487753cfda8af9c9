import type { Case } from '@zabota/contract';
import { button, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import type { View } from './view.types.js';

export interface FooterOptions {
  readonly found: Case | undefined;
  readonly complain: View['complain'];
  readonly onClose: () => void;
}

/** The way to appeal, in every state (A54); and out, for the next person at this computer. */
export const footerSection = ({ found, complain, onClose }: FooterOptions) => html`
  <footer class="row between">
    <p>${complain(msg('Appeal any action or delay')) ?? inWords(found)}</p>
    ${found ? button({ label: msg('Close the case'), kind: 'plain', onClick: onClose }) : nothing}
  </footer>
`;

const inWords = (found: Case | undefined) =>
  found
    ? html`${msg('You can appeal any action or delay.')} ${msg('It will be considered by:')}
      ${words(found.appeal.to)}. ${words(found.appeal.how)}`
    : msg('You can appeal any action or delay: write to the head of the agency.');
