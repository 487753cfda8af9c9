import type { Offer } from '@zabota/contract';
import type { PartsController } from '@zabota/core';
import type { ReactiveElement } from 'lit';
import type { AnsweringController } from './answering.controller.js';
import type { loaders } from './loaders.js';

/** What the parts of `<zabota-offers>` work with. */
export interface Desk {
  readonly host: ReactiveElement;
  readonly answering: AnsweringController;
}

export type Parts = PartsController<Desk, typeof loaders>;

/** Pages of the host where other touchpoints stand. */
export interface Pages {
  readonly trackerHref: string;
  readonly consentHref: string;
}

/** What every section about one offer is drawn from. */
export interface View {
  readonly offer: Offer;
  readonly answering: AnsweringController;
  readonly parts: Parts;
  readonly pages: Pages;
}
