import { emptyDraft, type FeedbackDraft } from '../answering/draft.js';

/** What one of the agency's people has answered; `comment` is what they propose. */
export interface StaffDraft extends FeedbackDraft {
  /** Slug of the unit they name as their own; empty where they would rather not. */
  readonly unit: string;
}

export const emptyStaffDraft: StaffDraft = { ...emptyDraft, unit: '' };
