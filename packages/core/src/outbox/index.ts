export { flush, type FlushOptions } from './flush.js';
export { OutboxController, type OutboxItem, type OutboxOptions } from './outbox.controller.js';
export type { OutboxEntry } from './outbox.store.js';
