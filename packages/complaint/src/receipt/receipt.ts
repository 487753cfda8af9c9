import type { Receipt } from '@zabota/contract';
import { button, formatDate, msg, str, words } from '@zabota/core';
import { copy, trackerLink, trackerPage } from '@zabota/core/filing.js';
import { html, nothing } from 'lit';
import type * as ways from './keep.js';
import { disclosure } from '../screens/disclosure.js';
import { whyThisDay } from '../route/route-panel.js';
import { answerByLabels } from '../words/labels.js';

export interface ReceiptOptions {
  readonly timeZone: string;
  /** Address of the page with the tracker, as the element was given it. */
  readonly tracker: string;
  readonly root: ParentNode & Node;
  readonly say: (text: string) => void;
  readonly onAnother: () => void;
}

/** The receipt: number, code, day of the answer, and every way to keep them. */
export function receiptPart(receipt: Receipt, options: ReceiptOptions) {
  const { number, code, due } = receipt;
  const page = trackerPage(options.tracker);
  const link = page && trackerLink(page, receipt);
  return html`
    <div class="stack receipt" part="receipt">
      <p><span class="tag good">${msg('The complaint is accepted')}</span></p>
      <h2 class="number num" part="step" tabindex="-1">
        <span class="unseen">${msg('The complaint is accepted, its number:')} </span>${number}
      </h2>
      ${whatNext(receipt)}
      <p>
        ${msg('The code that opens your complaint. Keep it and show it to nobody:')}<br />
        <span class="code num">${code}</span>
      </p>
      ${actions(receipt, link, options)} ${link ? wayToTracker(link) : nothing}
      ${due ? whyThisDay(due) : nothing}
      <p class="soft">
        ${msg('If the answer does not come in time, you can complain about that too: it is your right.')}
      </p>
      <p>
        <span class="soft">
          ${msg('The number and the code stay in this tab until you close it or write another complaint.')} </span
        ><br />
        ${button({ kind: 'plain', label: msg('Write another complaint'), onClick: options.onAnother })}
      </p>
    </div>
  `;
}

const whatNext = ({ addressee, registeredBy, due, answerBy, files }: Receipt) => html`
  <dl class="facts">
    ${
      due
        ? html`<div>
            <dt>${msg('The answer will come not later than')}</dt>
            <dd>
              <b><time datetime=${due.on}>${formatDate(due.on)}</time></b>
            </dd>
          </div>`
        : nothing
    }
    <div>
      <dt>${msg('How')}</dt>
      <dd>${answerByLabels()[answerBy]}</dd>
    </div>
    <div>
      <dt>${msg('Who will consider it')}</dt>
      <dd>${words(addressee)}</dd>
    </div>
    <div>
      <dt>${msg('We register it not later than')}</dt>
      <dd><time datetime=${registeredBy}>${formatDate(registeredBy)}</time></dd>
    </div>
    ${
      files
        ? html`<div>
            <dt>${msg('Files received')}</dt>
            <dd>${files}</dd>
          </div>`
        : nothing
    }
  </dl>
`;

function actions(receipt: Receipt, link: string | undefined, options: ReceiptOptions) {
  const { number, code, due } = receipt;
  const { root, say, timeZone } = options;
  const keep = (action: (way: typeof ways) => void) =>
    void import('./keep.js').then(action, () => say(msg('It did not work: is the network gone?')));
  return html`<div class="row" part="actions">
    ${button({
      label: msg('Copy number and code'),
      onClick: () => void copy(msg(str`Complaint ${number}, code ${code}`)).then(say),
    })}
    ${button({
      kind: 'quiet',
      label: msg('Print'),
      onClick: () => keep(({ printReceipt }) => printReceipt(root, receipt, timeZone, link)),
    })}
    ${
      due
        ? button({
            kind: 'quiet',
            label: msg('Add to the calendar'),
            onClick: () => keep(({ saveToCalendar }) => saveToCalendar(receipt)),
          })
        : nothing
    }
  </div>`;
}

/** The code travels in the fragment of the link and of the QR code only. */
const wayToTracker = (link: string) => html`
  <p><a href=${link}>${msg('Follow the complaint')}</a></p>
  ${disclosure(msg('Open on a phone: QR code'), async () => (await import('./keep.js')).qrToScan(link))}
`;
