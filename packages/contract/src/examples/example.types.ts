import type { BodyOf, ResponseOf } from '../operation.types.js';
import type { OperationId } from '../paths.js';

/** What is sent and what comes back, by operation. */
export type Examples = {
  readonly [Id in OperationId]: { readonly body?: BodyOf<Id>; readonly response?: ResponseOf<Id> };
};
