import type { AnnounceController, Client } from '@zabota/core';
import type { ReactiveElement } from 'lit';
import type { AskingController } from './asking.controller.js';
import type { SelectionController } from './selection.controller.js';

/** What the parts of the element work with. */
export interface Desk {
  readonly host: ReactiveElement & { readonly form: string };
  readonly client: () => Client;
  readonly asking: AskingController;
  readonly selection: SelectionController;
  readonly announce: AnnounceController;
  /** What is asked about. */
  readonly subject: () => string;
  /** What the page wants to hear about; empty where it leaves that to the event. */
  readonly named: () => string;
  /** The invitation that the client follows; nothing where they came by themselves. */
  readonly invitation: () => Invited | undefined;
  /** Slug of the life situation that the page is about; empty when it is about none. */
  readonly situation: () => string;
  /** Page with public initiatives; empty where there is none. */
  readonly initiatives: () => string;
  /** Shows what became of a feedback. */
  readonly follow: (key: Key) => void;
}

/** An invitation, as far as an answer concerns it. */
export interface Invited {
  readonly id: string;
  readonly answered: () => void;
}

/** Number and code of a receipt. */
export interface Key {
  readonly number: string;
  readonly code: string;
}
