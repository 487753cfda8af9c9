/** One thing a client deals with: an application or a complaint. What is personal is sealed under the case's own key. */
export interface CaseTable {
  agency: string;
  id: string;
  number: string;
  kind: 'application' | 'complaint' | 'initiative';
  regime: string | null;
  state: string;
  state_since: Date;
  /** Service whose scenario an application follows, or regime of a complaint; and the version the case keeps (A23). */
  scenario: string;
  scenario_version: string;
  service: string | null;
  situation: string | null;
  version: number;
  /** Number of the latest event; events have no gaps. */
  last_seq: number;
  is_test: boolean;
  channel: string;
  filed_at: Date;
  registered_at: Date | null;
  manager: string | null;
  code_key_id: string;
  /** Raising it voids the receipt code and every capability. */
  generation: number;
  /** Keyed hash of the signed-in client's issuer and subject. */
  owner_hash: Buffer | null;
  /** The case this one is about. */
  parent: string | null;
  language: 'ru' | 'en';
  notify: 'email' | 'none';
  /** The case's own key, wrapped by a key of the key ring: where it is gone, the case is erased. */
  wrap_key_id: string | null;
  wrapped: Buffer | null;
  /** Sealed `SealedPersonal`. */
  personal: Buffer;
  /** Sealed `Decision`: stop, answer, result, outcome. */
  decision: Buffer | null;
  /** Last day of the running term, as it was told; nothing where no term runs. */
  due_on: string | null;
  is_paused: boolean | null;
  /** Day on which the clock looks whether something was missed; `infinity` when nothing can be. */
  look_on: string | null;
  /** `Term` as JSON while nobody has put words to it; an older release sealed every one. */
  term: string | null;
  /** Sealed `Term`: dates that moved keep the words of whoever moved them. */
  sealed_term: Buffer | null;
}

/** What happened, append only. */
export interface CaseEventTable {
  agency: string;
  case_id: string;
  seq: number;
  type: string;
  at: Date;
  /** `client`, `clock`, `key <id>` or issuer and subject of a member of staff. */
  actor: string;
  channel: string;
  situation: string | null;
  /** JSON of codes and dates. */
  payload: string;
  /** Sealed words that somebody wrote. */
  personal: Buffer | null;
}

/** Progress along the client scenario (A86); none until the agency took its first step. */
export interface CaseStageTable {
  agency: string;
  case_id: string;
  position: number;
  stage: string;
  status: 'done' | 'now' | 'next';
  done_on: string | null;
  planned_on: string | null;
}

/** What the client is asked for. */
export interface CaseActionTable {
  agency: string;
  case_id: string;
  id: string;
  kind: 'upload' | 'text' | 'confirm' | 'visit';
  status: 'open' | 'promised' | 'done' | 'cancelled';
  due_on: string;
  opened_at: Date;
  closed_at: Date | null;
  closed_channel: string | null;
  /** Sealed words of the request. */
  personal: Buffer;
  answered_at: Date | null;
  /** Sealed words of the client. */
  answer: Buffer | null;
}

/** A file that belongs to a case; its bytes are those of the upload with the same id. */
export interface CaseDocumentTable {
  agency: string;
  case_id: string;
  id: string;
  sender: 'client' | 'agency';
  action: string | null;
  at: Date;
  size: number;
  sha256: string;
  media_type: string;
  /** Sealed name. */
  personal: Buffer;
}

/** Tables that hold rows of a case under its `case_id`: they go when it goes. */
export const partsOfCase = [
  'case_event',
  'case_stage',
  'case_action',
  'case_document',
  'complaint',
  'initiative',
  'initiative_support',
  'declaration',
  'offer_case',
  'letter',
] as const;
