/** A feedback that goes to another system because its author agreed. Nobody is named. */
export interface FeedbackHandOverTable {
  agency: string;
  /** Known to the other system, so it is not the feedback’s own. */
  id: string;
  feedback: string;
  /** Version of the offer that was shown: what goes, to whom, in which words it was asked. */
  offer: string;
  state: 'waiting' | 'handed-over' | 'taken' | 'answered' | 'declined' | 'failed';
  state_since: string;
  /** Number in the other system. */
  reference: string | null;
  /** JSON: its answer in the agency’s languages. */
  answer: string | null;
}
