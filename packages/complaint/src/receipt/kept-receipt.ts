import type { Receipt } from '@zabota/contract';
import { attempt } from '@zabota/core';
import { receiptPlace } from './receipt-mark.js';

interface Kept {
  /** The form that it belongs to: agency and case. */
  readonly name: string;
  readonly receipt: Receipt;
}

/**
 * Keeps a receipt in this tab, so that a reload does not take number and code
 * away from the client. It never stays on the device: computers are shared.
 */
export const keepReceipt = (name: string, receipt: Receipt) =>
  attempt(() =>
    sessionStorage.setItem(receiptPlace, JSON.stringify({ name, receipt } satisfies Kept)),
  );

/** The receipt of this form, until the client writes another complaint or closes the tab. */
export function keptReceipt(name: string): Receipt | undefined {
  const kept = attempt(
    () => JSON.parse(sessionStorage.getItem(receiptPlace) ?? 'null') as Partial<Kept> | null,
  );
  return kept?.name === name && kept.receipt?.code ? kept.receipt : undefined;
}

export const forgetReceipt = () => attempt(() => sessionStorage.removeItem(receiptPlace));
