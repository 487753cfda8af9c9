import type { Purpose } from '@zabota/contract';
import type { Client, PartsController } from '@zabota/core';
import type { ReactiveElement } from 'lit';
import type { DecidingController } from './deciding.controller.js';
import type { loaders } from './loaders.js';

/** What the parts of `<zabota-consent>` work with. */
export interface Desk {
  readonly host: ReactiveElement;
  readonly client: () => Client;
  readonly deciding: DecidingController;
}

export type Parts = PartsController<Desk, typeof loaders>;

/** What every section about one purpose is drawn from. */
export interface View {
  readonly purpose: Purpose;
  readonly deciding: DecidingController;
  readonly parts: Parts;
  /** The life situation stands in the title of the element already. */
  readonly titled: boolean;
  /** What is open about which purpose: `<id> <what>`. */
  readonly opened: Set<string>;
  /** The client is signed in, or the decision is one of this device. */
  readonly mayDecide: boolean;
  /** Page on which the client signs in. */
  readonly signInHref: string;
}
