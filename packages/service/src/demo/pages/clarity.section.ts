import type { AgencyWords } from '../words/agency.words.js';
import { html, type Html } from '../../http/page.js';

/** What readers marked in the rules, for whoever writes them; the script fills the list in. */
export const claritySection = ({ clarity }: AgencyWords, site: string): Html =>
  html`<section
    id="clarity"
    aria-labelledby="clarity-title"
    hidden
    data-old="${clarity.old}"
    data-whole="${clarity.whole}"
    data-marks="${clarity.marks}"
    data-share="${clarity.share}"
  >
    <h2 id="clarity-title">${clarity.title}</h2>
    <p>${clarity.lead}</p>
    <p id="no-clarity" hidden>${clarity.nothing} <a href="${site}/rules">${clarity.link}</a></p>
    <ol class="history" id="clarity-list"></ol>
  </section>`;
