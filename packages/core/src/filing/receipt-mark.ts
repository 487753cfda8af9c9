import { attempt } from '../attempt.js';

const place = 'zabota:receipt:';

/**
 * Where a form keeps its last receipt.
 *
 * @param name The form that it belongs to: agency and subject. A trial has a name of its own, and
 *   what is practised there takes no receipt away.
 */
export const receiptPlace = (name: string) => place + name;

/** Whether this tab may still hold a receipt: asked at start, before any code of the later steps. */
export const mayHoldReceipt = () =>
  attempt(() => Object.keys(sessionStorage).some((key) => key.startsWith(place))) ?? false;
