import type { Generated } from 'kysely';

/** A letter: made once per event. Address and parameters are sealed. */
export interface LetterTable {
  agency: string;
  id: string;
  event_key: string;
  case_id: string;
  /** Whose data key seals it. */
  subject: string;
  template: string;
  language: 'ru' | 'en';
  personal: Buffer;
  created_at: Date;
  /** When it is to be sent; null when it need not be, or no more. */
  send_at: Date | null;
  attempts: Generated<number>;
  /** When the mail server was last asked to take it: a letter is never handed over twice. */
  handed_at: Date | null;
  sent_at: Date | null;
}
