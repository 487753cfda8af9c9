/** That somebody has answered in a quarter: never what. */
export interface WorkerTurnTable {
  agency: string;
  instrument: string;
  quarter: string;
  /** Keyed hash of issuer and subject. */
  person_hash: Buffer;
}

/** What somebody of the agency answered: never who, and never on which day. */
export interface WorkerAnswerTable {
  agency: string;
  /** Random, so that it tells no time. */
  id: string;
  instrument: string;
  instrument_version: string;
  quarter: string;
  unit: string | null;
  score: number | null;
  /** JSON: choices by question. */
  answers: string;
}

/** What somebody proposed: without unit, so that it does not name a small one. */
export interface WorkerProposalTable {
  agency: string;
  id: string;
  quarter: string;
  language: 'ru' | 'en';
  /** Sealed text, personal data masked. */
  personal: Buffer;
  state: 'new' | 'accepted' | 'declined' | 'carried-out';
  /** JSON of the answer in the agency's languages. */
  answer: string | null;
  version: number;
}

/** A quarter as it was published: written once. */
export interface WorkerPeriodTable {
  agency: string;
  quarter: string;
  frozen_on: string;
  /** JSON `FrozenUnits`. */
  groups: string;
}
