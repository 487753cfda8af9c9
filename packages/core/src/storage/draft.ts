import { randomKey } from '../random-key.js';

/** What a person typed, and under which key it will be sent. */
export interface Draft<Input> {
  readonly input: Input;
  /** Idempotency key: one draft sent twice is one submission. */
  readonly key: string;
  /** A send has begun with this key. */
  readonly begun: boolean;
  /** Last instant, in milliseconds, that the draft may stay on the device; in the tab otherwise. */
  readonly until?: number;
}

export const newDraft = <Input>(input: Input): Draft<Input> => ({
  input,
  key: randomKey(),
  begun: false,
});

/**
 * The draft with another input. A change after a send has begun is another
 * submission: under the old key the service would answer with the first
 * receipt and the change would be lost.
 */
export const withInput = <Input>(draft: Draft<Input>, input: Input): Draft<Input> => ({
  ...draft,
  input,
  begun: false,
  key: draft.begun ? randomKey() : draft.key,
});
