/**
 * One feedback. It names nobody: no case, no address, no hour; free text is
 * sealed under the feedback's own key. `date` columns travel as text.
 */
export interface FeedbackTable {
  agency: string;
  id: string;
  /** Made on the device, so that a repeat finds the first attempt. */
  client_id: string;
  /** Hash of the idempotency key: later revisions must come with the same one. */
  key_hash: Buffer;
  number: string;
  kind: 'rating' | 'problem' | 'initiative' | 'thanks';
  /** `page`, `service:…`, `stage:…`, `requirement:…`; a case is kept as its service. */
  subject: string;
  /** Version of the requirement that it is about, as it was when it came. */
  edition?: string | null;
  service: string | null;
  about_case: boolean;
  instrument: string;
  instrument_version: string;
  revision: number;
  /** Counts what staff did. */
  version: number;
  state: 'new' | 'analysed' | 'change-made' | 'declined';
  state_since: string;
  received_on: string;
  open_until: Date;
  /** The fixed period it counts in: the month in which it came, `2026-11`. */
  month: string;
  situation: string | null;
  score: number | null;
  need: string | null;
  effort: number | null;
  is_easy: boolean | null;
  segment: string | null;
  outcome: string | null;
  good: string[];
  bad: string[];
  /** JSON: choices by question, no words. */
  answers: string;
  was_invited: boolean;
  channel: string;
  device: string;
  language: 'ru' | 'en';
  /** False when too many came from one address. */
  is_counted: boolean;
  code_key_id: string;
  /** Keyed hash of case and instrument: one answer each, and no way back to the case. */
  once_hash: Buffer | null;
  tags: string[];
  /** JSON `FeedbackReply`: what the agency answered in public words. */
  reply: string | null;
  change_id: string | null;
  /** JSON: the comment in the words in which staff released it. */
  published: string | null;
  /** Sealed `FeedbackPersonal`. */
  personal: Buffer | null;
}

/** An invitation that was shown. */
export interface FeedbackInvitationTable {
  agency: string;
  id: string;
  subject: string;
  service: string | null;
  instrument: string;
  month: string;
}

/** How much came from one address in a window; the address as a keyed hash that is gone in two days. */
export interface VoiceFloodTable {
  agency: string;
  scope: string;
  hash: Buffer;
  window_start: Date;
  count: number;
}

/** "You said, we did". */
export interface ChangeRecordTable {
  agency: string;
  id: string;
  made_on: string;
  subject: string | null;
  /** JSON `{ youSaid, weDid }` in the agency's languages. */
  words: string;
  url: string | null;
}
