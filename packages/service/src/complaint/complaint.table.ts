/** What makes a case a complaint; the story and the people are sealed. */
export interface ComplaintTable {
  agency: string;
  case_id: string;
  ground: string;
  against: string;
  answer_by: string;
  situation: string | null;
  /** Filed without proof of work: a person looks at it first. */
  is_unproven: boolean;
  registered_by: string;
  /** Sealed `ComplaintPersonal`. */
  personal: Buffer;
}
