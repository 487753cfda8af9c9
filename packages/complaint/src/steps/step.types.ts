import type { ComplaintForm, ComplaintRoute } from '@zabota/contract';
import type { Question } from '@zabota/core';
import type { ComplaintDraft } from '../draft/draft.js';
import type { Problems } from '@zabota/core/filing.js';

/** What a step shows. */
export interface StepView {
  readonly form: ComplaintForm;
  readonly draft: ComplaintDraft;
  /** Who considers it and by when, once the service has said so. */
  readonly route: ComplaintRoute | undefined;
  /** The same as a question that may still be open. */
  readonly promised: Question<ComplaintRoute>;
  readonly problems: Problems;
}
