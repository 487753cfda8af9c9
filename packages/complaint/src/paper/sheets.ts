import type { Receipt } from '@zabota/contract';
import { formatDate, formatDateTime, msg, words } from '@zabota/core';
import { css, html, nothing } from 'lit';
import type { Letter } from './letter.js';

/** What stands on these sheets alone. */
export const sheetStyles = css`
  .head {
    margin-inline-start: 45%;
  }
  .sign {
    margin-top: 3em;
  }
  .qr {
    width: 4cm;
  }
  .qr-light {
    fill: #fff;
  }
`;

/** A letter to sign and to send by post. */
export const letterSheet = ({ to, from, title, paragraphs }: Letter) => html`
  <div class="head">
    <p>${to}</p>
    <p>${from.join('\n')}</p>
  </div>
  <h1>${title}</h1>
  ${paragraphs.map((text) => html`<p>${text}</p>`)}
  <p class="sign">${msg('Date')} _______________ ${msg('Signature')} _______________</p>
`;

/** The receipt, to be kept at home. The code opens the case: the paper says so. */
export const receiptSheet = (receipt: Receipt, timeZone: string, qr: unknown) => html`
  <h1>${msg('The complaint is accepted')}</h1>
  <dl>
    <dt>${msg('Number')}</dt>
    <dd>${receipt.number}</dd>
    <dt>${msg('Code: it opens the complaint, keep it to yourself')}</dt>
    <dd>${receipt.code}</dd>
    <dt>${msg('Sent')}</dt>
    <dd>${formatDateTime(receipt.filedAt, timeZone)}</dd>
    <dt>${msg('Who will consider it')}</dt>
    <dd>${words(receipt.addressee)}</dd>
    ${
      receipt.due
        ? html`<dt>${msg('The answer will come not later than')}</dt>
            <dd>${formatDate(receipt.due.on)}</dd>`
        : nothing
    }
  </dl>
  ${qr}
`;
