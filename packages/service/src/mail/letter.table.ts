import type { Generated } from 'kysely';

/** A letter: made once per event. */
export interface LetterTable {
  agency: string;
  event_key: string;
  case_id: string;
  template: string;
  language: 'ru' | 'en';
  /** The day it names, if it names one. */
  day: string | null;
  created_at: Date;
  /** When it is to be sent; null when it need not be, or no more. */
  send_at: Date | null;
  attempts: Generated<number>;
  /** When the mail server was last asked to take it: a letter is never handed over twice. */
  handed_at: Date | null;
  sent_at: Date | null;
  /** Where what it holds is sealed, and whose data key seals it: null for one that is addressed when it is sent. */
  id: string | null;
  subject: string | null;
  /** Address and facts, sealed. */
  personal: Buffer | null;
}
