/** A letter: made once per event, sent by a job. Address and parameters are sealed. */
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
  /** When the mail server was first asked to take it: a letter is never handed over twice. */
  handed_at: Date | null;
  sent_at: Date | null;
}
