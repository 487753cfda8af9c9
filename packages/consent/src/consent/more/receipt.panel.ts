import type { Purpose, SignedReceipt } from '@zabota/contract';
import { button, msg } from '@zabota/core';
import { download, print } from '@zabota/core/paper.js';
import { html } from 'lit';
import { trouble } from '../../shared/trouble.js';
import type { Desk } from '../view.types.js';
import { receiptRows, receiptTitle } from './receipt-rows.js';

/** The signed receipt of the last decision: to read, to print, to take away as JSON. */
export class ReceiptPanel {
  readonly #desk: Desk;
  readonly #receipts = new Map<string, SignedReceipt>();
  readonly #reading = new Set<string>();
  readonly #trouble = new Map<string, unknown>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  render(purpose: Purpose) {
    const id = purpose.standing?.receipt ?? '';
    const signed = this.#receipts.get(id);
    if (signed) return this.#show(signed);
    if (this.#trouble.has(id)) {
      return trouble(this.#trouble.get(id), () => void this.#read(purpose, id));
    }
    void this.#read(purpose, id);
    return html`<p class="soft">${msg('One moment…')}</p>`;
  }

  #show(signed: SignedReceipt) {
    const { receipt } = signed;
    const name = `consent-${receipt.receipt_id}`;
    const root = this.#desk.host.renderRoot as ShadowRoot;
    return html`
      <dl class="answers">
        ${receiptRows(receipt).map(
          ([term, value]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <p class="soft">
        ${msg('The receipt is signed: if one letter in it changes, the check fails.')}
      </p>
      <div class="row">
        ${button({
          label: msg('Print or save as PDF'),
          kind: 'quiet',
          onClick: () => print(root, name, sheet(receipt)),
        })}
        ${button({
          label: msg('Download for programs (JSON)'),
          kind: 'quiet',
          onClick: () =>
            download(`${name}.json`, 'application/json', JSON.stringify(signed, null, 2)),
        })}
      </div>
    `;
  }

  async #read({ kind }: Purpose, id: string) {
    if (this.#reading.has(id)) return;
    this.#reading.add(id);
    this.#trouble.delete(id);
    try {
      const client = this.#desk.client();
      const ofDevice = kind === 'site-storage' ? await import('../../device/device.js') : undefined;
      const signed = await (ofDevice
        ? ofDevice.readReceipt(client, id)
        : client.call('readReceipt', { params: { receipt: id } }));
      this.#receipts.set(id, signed);
    } catch (error) {
      this.#trouble.set(id, error);
    }
    this.#reading.delete(id);
    this.#desk.host.requestUpdate();
  }
}

const sheet = (receipt: SignedReceipt['receipt']) => html`
  <h1>${receiptTitle(receipt)}</h1>
  <dl>
    ${receiptRows(receipt).map(
      ([term, value]) =>
        html`<dt>${term}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>
  <p>${receipt.pii_processing.privacy_notice.text}</p>
`;
