import { button, msg, str } from '@zabota/core';
import { copy } from '@zabota/core/filing.js';
import { html } from 'lit';

export interface ReceiptOptions {
  readonly number: string;
  readonly code: string;
  readonly say: (text: string) => void;
}

/** Number and code, large enough to be written down, and a way to take them along. */
export const numberAndCode = ({ number, code, say }: ReceiptOptions) => html`
  <dl class="keys">
    <div>
      <dt>${msg('Number')}</dt>
      <dd class="num">${number}</dd>
    </div>
    <div>
      <dt>${msg('Receipt code')}</dt>
      <dd class="num">${code}</dd>
    </div>
  </dl>
  <p>
    ${button({
      kind: 'quiet',
      label: msg('Copy number and code'),
      onClick: () => void copy(msg(str`Number ${number}, code ${code}`)).then(say),
    })}
  </p>
`;
