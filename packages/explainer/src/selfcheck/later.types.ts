import type { Checklist } from '@zabota/contract';
import type { Client, DraftController } from '@zabota/core';
import type { ReactiveElement } from 'lit';
import type { SelfcheckDraft } from './progress.js';

/** What the parts that come later need from the element. */
export interface LaterOptions {
  readonly host: ReactiveElement;
  /** Under which draft and receipt are kept: agency and list. */
  readonly name: () => string;
  readonly client: () => Client;
  readonly list: () => Checklist | undefined;
  readonly draft: DraftController<SelfcheckDraft>;
  /** Address of the page with the tracker, as the element was given it. */
  readonly tracker: () => string;
  readonly say: (text: string) => void;
  /** The service knows another version of the list. */
  readonly onListLost: () => void;
  /** Back to the questions. */
  readonly onBack: () => void;
}
