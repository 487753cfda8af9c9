import type { AnnounceController } from '@zabota/core';
import type { ReactiveElement } from 'lit';
import type { CaseController } from '../controllers/case.controller.js';

/** What a part works with. */
export interface Desk {
  readonly host: ReactiveElement;
  readonly cases: CaseController;
  readonly announce: AnnounceController;
}
