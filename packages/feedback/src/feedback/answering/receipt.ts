import type { FeedbackReceipt } from '@zabota/contract';
import { button, msg, notice, str } from '@zabota/core';
import { done } from '@zabota/core/pictures.js';
import { html, nothing } from 'lit';
import { numberAndCode } from '../../shared/receipt.js';
import type { Key } from '../desk.types.js';
import { personalName } from '../../shared/personal.js';

export interface FeedbackReceiptOptions {
  readonly say: (text: string) => void;
  readonly onFollow: (key: Key) => void;
  readonly onMore: () => void;
}

/** The service has it: what happens next, and how to see what became of it without an account. */
export function feedbackReceipt(receipt: FeedbackReceipt, options: FeedbackReceiptOptions) {
  const { number, code, masked, openUntil } = receipt;
  const canAdd = Date.parse(openUntil) > Date.now();
  return html`
    <div class="stack" part="receipt">
      ${done()}
      <h2 tabindex="-1">${msg('Thank you, we have your feedback')}</h2>
      <p>
        ${msg('People read it. When something changes because of it, you will see that here by number and code.')}
      </p>
      ${numberAndCode({ number, code, say: options.say })}
      ${
        masked.length
          ? notice({
              body: msg(
                str`We have hidden in your words: ${masked.map(personalName).join(', ')}. Nobody will see it.`,
              ),
            })
          : nothing
      }
      <div class="row" part="actions">
        ${button({
          kind: 'quiet',
          label: msg('What became of my feedback?'),
          onClick: () => options.onFollow({ number, code }),
        })}
        ${canAdd ? button({ kind: 'plain', label: msg('Add to it'), onClick: options.onMore }) : nothing}
      </div>
    </div>
  `;
}
