import type { InitiativeReceipt } from '@zabota/contract';
import { button, formatDate, msg, notice, str } from '@zabota/core';
import { done } from '@zabota/core/pictures.js';
import { html, nothing } from 'lit';
import { personalName } from '../../shared/personal.js';
import { numberAndCode } from '../../shared/receipt.js';

export interface ProposalReceiptOptions {
  /** Page with the tracker; empty where there is none. */
  readonly tracker: string;
  readonly say: (text: string) => void;
  /** What the button says that puts the receipt away. */
  readonly back: string;
  readonly onBack: () => void;
}

/** The service has it: by when it is looked at, and how to follow it. An initiative is a case. */
export const proposalReceipt = (
  { number, code, checkedBy, masked }: InitiativeReceipt,
  { tracker, say, back, onBack }: ProposalReceiptOptions,
) => html`
  <div class="stack" part="receipt">
    ${done()}
    <h2 tabindex="-1">${msg('Thank you, we have your initiative')}</h2>
    <p>
      ${msg('A person will look at it not later than')}
      <b><time datetime=${checkedBy}>${formatDate(checkedBy)}</time></b
      >.
    </p>
    ${numberAndCode({ number, code, say })}
    ${
      masked.length
        ? notice({
            body: msg(
              str`We have hidden in your words: ${masked.map(personalName).join(', ')}. Nobody will see it.`,
            ),
          })
        : nothing
    }
    ${
      tracker
        ? html`<p>
            <a href="${tracker}#zabota=${number}.${code}">${msg('Follow the initiative')}</a>
          </p>`
        : nothing
    }
    <p>${button({ kind: 'quiet', label: back, onClick: onBack })}</p>
  </div>
`;
