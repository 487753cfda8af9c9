import type { ReactiveElement } from 'lit';
import { FilingController } from '../filing/filing.controller.js';
import type { FilingOptions } from '../filing/filing.types.js';
import { WaitingController } from '../filing/waiting.controller.js';

/** Everything after the first step, in one piece: it comes while the client reads. */
export { laterStyles } from './later.styles.js';
export { trouble, waitingNotice } from '../filing/not-sent.js';
export { preparedActions } from '../paper/prepared.js';
export { receiptPart } from '../receipt/receipt.js';
export { checkStep, send } from './check.step.js';
export { detailsStep } from './details.step.js';
export { keeping } from './keeping.js';
export { youStep } from './you.step.js';

/** Gives the element what it needs to send and to wait. */
export function equip(host: ReactiveElement, options: FilingOptions) {
  const filing = new FilingController(host, options);
  return { filing, waiting: new WaitingController(host, { ...options, filing }) };
}
