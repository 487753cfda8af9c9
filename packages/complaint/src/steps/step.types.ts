import type { ComplaintForm, ComplaintRoute } from '@zabota/contract';
import type { ComplaintDraft } from '../draft/draft.js';
import type { Problems } from '../draft/validation.js';

/** What a step shows. */
export interface StepView {
  readonly form: ComplaintForm;
  readonly draft: ComplaintDraft;
  /** Who considers it and by when, once the service has said so. */
  readonly route: ComplaintRoute | undefined;
  readonly problems: Problems;
}
