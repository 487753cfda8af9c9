import type { Receipt } from '@zabota/contract';
import { attempt } from '@zabota/core';
import { receiptPlace } from './receipt-mark.js';

/**
 * Keeps a receipt in this tab, so that a reload does not take number and code
 * away from the client. It never stays on the device: computers are shared.
 */
export const keepReceipt = (name: string, receipt: Receipt) =>
  attempt(() => sessionStorage.setItem(receiptPlace(name), JSON.stringify(receipt)));

/** The receipt of this form, until the client writes another complaint or closes the tab. */
export function keptReceipt(name: string): Receipt | undefined {
  const kept = attempt(
    () => JSON.parse(sessionStorage.getItem(receiptPlace(name)) ?? 'null') as Receipt | null,
  );
  return kept?.code ? kept : undefined;
}

export const forgetReceipt = (name: string) =>
  attempt(() => sessionStorage.removeItem(receiptPlace(name)));
