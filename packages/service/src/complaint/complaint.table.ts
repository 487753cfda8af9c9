/** What makes a case a complaint; the story and the people are sealed with the case. */
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
  /** Sealed `ComplaintPersonal`, by a release that did not seal it with the case. */
  personal: Buffer | null;
}
