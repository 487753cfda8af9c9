import type { Client } from '@zabota/core';
import type { ReactiveElement } from 'lit';
import type { DoingController } from './doing.controller.js';

/** What the sections of `<zabota-permissions>` work with. */
export interface Desk {
  readonly host: ReactiveElement;
  readonly client: () => Client;
  readonly doing: DoingController;
}
