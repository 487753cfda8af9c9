import type { DeclarationReceipt } from '@zabota/contract';
import { button, msg, str } from '@zabota/core';
import { copy, trackerLink, trackerPage } from '@zabota/core/filing.js';
import { done } from '@zabota/core/pictures.js';
import { html, nothing } from 'lit';
import type { DeclarationDesk } from './declaration.desk.js';

/** The declaration is a case now: its number, its code and the way to it. */
export function receiptScreen(
  { number, code }: DeclarationReceipt,
  { options, leave }: DeclarationDesk,
) {
  const page = trackerPage(options.tracker());
  return html`
    <div class="stack" part="receipt">
      ${done()}
      <p><span class="tag good">${msg('The declaration is accepted')}</span></p>
      <h2 class="number num" part="step" tabindex="-1">
        <span class="unseen">${msg('The declaration is accepted, its number:')} </span>${number}
      </h2>
      <p>
        ${msg('The code that opens your declaration. Keep it and show it to nobody:')}<br />
        <span class="code num">${code}</span>
      </p>
      <div class="row" part="actions">
        ${button({
          label: msg('Copy number and code'),
          onClick: () => void copy(msg(str`Declaration ${number}, code ${code}`)).then(options.say),
        })}
        ${button({ kind: 'quiet', label: msg('Back to the questions'), onClick: leave })}
      </div>
      ${
        page
          ? html`<p>
              <a href=${trackerLink(page, { number, code })}>${msg('Follow the declaration')}</a>
            </p>`
          : nothing
      }
      <p class="soft">${msg('The number and the code stay in this tab until you close it.')}</p>
    </div>
  `;
}
