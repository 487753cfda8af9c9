import type { AnnounceController, Client } from '@zabota/core';
import type { ReactiveElement } from 'lit';
import type { AskingController } from './asking.controller.js';
import type { InvitationController } from './invitation/invitation.controller.js';
import type { SelectionController } from './selection.controller.js';

/** What the parts of the element work with. */
export interface Desk {
  readonly host: ReactiveElement & { readonly form: string };
  readonly client: () => Client;
  readonly asking: AskingController;
  readonly invitation: InvitationController;
  readonly selection: SelectionController;
  readonly announce: AnnounceController;
  readonly subject: () => string;
  /** Slug of the life situation that the page is about; empty when it is about none. */
  readonly situation: () => string;
  /** Page with public initiatives; empty where there is none. */
  readonly initiatives: () => string;
  /** Shows what became of a feedback. */
  readonly follow: (key: Key) => void;
}

/** Number and code of a receipt. */
export interface Key {
  readonly number: string;
  readonly code: string;
}
