import type { ComplaintInput, ComplaintRoute } from '@zabota/contract';
import type { Client, DraftController } from '@zabota/core';
import type { ComplaintDraft } from '../draft/draft.js';
import type { WayController } from '../way.controller.js';

/** What filing needs from the element. */
export interface FilingOptions {
  /** Under which the draft is kept, and the receipt: agency and case. */
  readonly name: () => string;
  readonly draft: DraftController<ComplaintDraft>;
  readonly way: WayController;
  readonly client: () => Client;
  readonly route: () => ComplaintRoute | undefined;
  /** The service does not let us see the case any more: it is asked for the form again. */
  readonly onCaseLost: () => void;
  /** Tells it to those who listen. */
  readonly say: (text: string) => void;
  /** What the page knows and the client need not type. */
  readonly context: () => Pick<ComplaintInput, 'case' | 'situation' | 'lang'>;
}
