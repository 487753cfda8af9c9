import { attempt } from '../attempt.js';
import { receiptPlace } from './receipt-mark.js';

/** What opens a case; each form adds what else it shows. */
interface Kept {
  readonly number: string;
  readonly code: string;
}

/**
 * Keeps a receipt in this tab, so that a reload does not take number and code
 * away from the client. It never stays on the device: computers are shared.
 */
export const keep = (name: string, receipt: Kept) =>
  attempt(() => sessionStorage.setItem(receiptPlace(name), JSON.stringify(receipt)));

/** The receipt of this form, until the client begins another or closes the tab. */
export function kept<Receipt extends Kept>(name: string): Receipt | undefined {
  const found = attempt(
    () => JSON.parse(sessionStorage.getItem(receiptPlace(name)) ?? 'null') as Receipt | null,
  );
  return found?.code ? found : undefined;
}

export const forget = (name: string) =>
  attempt(() => sessionStorage.removeItem(receiptPlace(name)));
