import type { DecidingFor, DecisionKind, Purpose, Standing } from '@zabota/contract';
import type { Client, PartsController } from '@zabota/core';
import type { ReactiveElement } from 'lit';
import type { loaders } from './loaders.js';

/** What the parts of `<zabota-consent>` work with. */
export interface Desk {
  readonly host: ReactiveElement;
  readonly client: () => Client;
  /** Somebody who decides for the client, by purpose; what is not filled in whole is `undefined`. */
  readonly representatives: Map<string, DecidingFor | undefined>;
  /** How things stand with a purpose now. */
  readonly onDecided: (purpose: Purpose, standing: Standing) => Promise<void>;
  /** Somebody has decided meanwhile, or the text is another one: what is shown is old. */
  readonly onOutdated: () => Promise<void>;
}

export type Parts = PartsController<Desk, typeof loaders>;

/** What every section about one purpose is drawn from. */
export interface View {
  readonly purpose: Purpose;
  readonly parts: Parts;
  readonly decide: (purpose: Purpose, decision: DecisionKind) => void;
  /** A decision was pressed, and what takes it may still be on its way. */
  readonly pressed: boolean;
  /** The life situation, or the kind, stands in the title of the element already. */
  readonly titled: boolean;
  /** What is open about which purpose: `<id> <what>`. */
  readonly opened: Set<string>;
  /** The client is signed in, or the decision is one of this device. */
  readonly mayDecide: boolean;
  /** Page on which the client signs in. */
  readonly signInHref: string;
}
