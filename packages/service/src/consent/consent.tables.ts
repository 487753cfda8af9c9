import type { DecisionKind } from '@zabota/contract';

/**
 * Somebody who decides: a signed-in client, or a device for its site storage. The
 * hash finds them by what they show; it goes when they are forgotten.
 */
export interface SubjectTable {
  agency: string;
  id: string;
  kind: 'client' | 'device';
  hash: Buffer | null;
  /** Data key of what may be erased; the ledger has one of its own, under `id`. */
  personal_key: string;
  created_at: Date;
}

/** The ledger: one decision a row, never changed, chained by hashes over what is stored. */
export interface ConsentDecisionTable {
  agency: string;
  subject: string;
  seq: number;
  /** Number of the receipt. */
  id: string;
  at: Date;
  purpose: string;
  decision: DecisionKind;
  text_version: string;
  valid_until: string | null;
  ask_again_on: string | null;
  /** Sealed `DecisionPersonal`. */
  sealed: Buffer;
  previous: Buffer;
  hash: Buffer;
}

/** How things stand: the last decision about each purpose, rebuilt from the ledger at any time. */
export interface ConsentTable {
  agency: string;
  subject: string;
  purpose: string;
  /** How many decisions there were. */
  revision: number;
  decision: DecisionKind;
  at: Date;
  receipt: string;
  text_version: string;
  valid_until: string | null;
  ask_again_on: string | null;
}

/** A signature over the rows of the ledger up to one of them: what was there then cannot go unseen. */
export interface ConsentCheckpointTable {
  agency: string;
  id: string;
  at: Date;
  after: string | null;
  upto: string;
  rows: number;
  digest: Buffer;
  jws: string;
}

/** The use log. Words of the purpose only, nothing that a person or system typed. */
export interface ConsentUseTable {
  agency: string;
  id: string;
  subject: string;
  at: Date;
  purpose: string;
  use: string;
  /** JSON list of the data categories. */
  data: string;
  allowed: boolean;
  why: string | null;
  receipt: string | null;
  text_version: string;
  actor: string;
  /** Hash of the key and the Idempotency-Key: a repeated question is one use. */
  request: Buffer;
  result: string | null;
  result_at: Date | null;
  result_case: string | null;
}

/** That data of an ended consent have to go, and the proof that they went. */
export interface ConsentDestructionTable {
  agency: string;
  /** Receipt of the decision that ended the consent. */
  receipt: string;
  subject: string;
  purpose: string;
  planned_at: Date;
  due_on: string;
  done_at: Date | null;
  act: string | null;
  actor: string | null;
}

/** How a client likes to be reached. */
export interface PreferenceTable {
  agency: string;
  subject: string;
  /** Sealed `Preferences`. */
  personal: Buffer;
  changed_at: Date;
}
