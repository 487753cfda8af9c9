/** What became of a request that may be repeated. */
export interface IdempotencyTable {
  agency: string;
  /** The operation, and the caller where keys of different callers must not meet. */
  scope: string;
  key_hash: Buffer;
  body_hash: Buffer;
  /** JSON from which the first answer is made again: ids only, no personal data, no codes. Null while in flight. */
  result: string | null;
  /** Until when the first attempt may still be at work. */
  lease_until: Date;
  created_at: Date;
}
