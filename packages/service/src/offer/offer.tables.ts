import type { OfferState } from '@zabota/contract';

/** An offer on its way through the six stages (A59-A67). */
export interface OfferTable {
  agency: string;
  id: string;
  subject: string;
  situation: string;
  scenario: string;
  /** Version of the situation’s content that the offer follows. */
  scenario_version: string;
  event: string;
  event_at: Date;
  basis: 'consent' | 'law';
  purpose: string | null;
  receipt: string | null;
  /** JSON of the law, where the basis is one. */
  law: string | null;
  state: OfferState;
  state_since: Date;
  /** Counts the changes; also the number of the last event. */
  version: number;
  expires_on: string;
  ask_again_on: string | null;
  is_test: boolean;
  decline_reason: string | null;
  /** Sealed `OfferPersonal`; gone once its data were destroyed. */
  personal: Buffer | null;
  created_at: Date;
}

/** What happened to an offer: append only, one row a change. */
export interface OfferEventTable {
  agency: string;
  offer_id: string;
  seq: number;
  at: Date;
  /** The state it led to. */
  type: OfferState | 'changed';
  actor: string;
}

/** A case that grew out of an offer. */
export interface OfferCaseTable {
  agency: string;
  offer_id: string;
  case_id: string;
}

/** What a client does not want to be offered; an empty scenario stands for the whole situation. */
export interface OfferStopTable {
  agency: string;
  subject: string;
  situation: string;
  scenario: string;
  at: Date;
}

/** A reported event; what it was about is kept only in offers it led to. */
export interface SituationEventTable {
  agency: string;
  id: string;
  situation: string;
  event: string;
  /** Keyed hash of the event’s number in the system that reported it. */
  reference: Buffer;
  happened_at: Date;
  received_at: Date;
  actor: string;
  /** JSON list of scenario, outcome and offer. */
  outcomes: string;
}
