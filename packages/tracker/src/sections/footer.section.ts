import { button, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import type { CaseController } from '../controllers/case.controller.js';
import type { LiveController } from '../controllers/live.controller.js';
import { freshness } from './freshness.js';
import type { View } from './view.types.js';

export interface FooterOptions {
  readonly cases: CaseController;
  readonly live: LiveController;
  readonly complain: View['complain'];
  readonly onClose: () => void;
}

/** How fresh the view is, the way to appeal in every state (A54), and the way out. */
export function footerSection({ cases, live, complain, onClose }: FooterOptions) {
  const { found } = cases;
  const appeal = found
    ? html`${msg('You can appeal any action or delay:')} ${words(found.appeal.to)}.
      ${words(found.appeal.how)}`
    : msg('You can appeal any action or delay: write to the head of the agency.');
  return html`
    <footer>
      ${freshness(cases, live)}
      <div class="row between">
        <p>${complain(msg('Appeal any action or delay')) ?? appeal}</p>
        ${
          found
            ? button({ label: msg('Close the case'), kind: 'plain', onClick: onClose })
            : nothing
        }
      </div>
    </footer>
  `;
}
