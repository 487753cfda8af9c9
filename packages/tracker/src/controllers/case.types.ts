import type { Case } from '@zabota/contract';
import type { Client } from '@zabota/core';

/** What opens a case to a client who is not signed in. */
export interface Key {
  readonly number: string;
  readonly code: string;
}

/** Where the reading of a case stands: one state, rendered in one place. */
export type Reading =
  /** Asks for number and code; `error` says why the last ones did not do. */
  | { readonly name: 'closed'; readonly error?: unknown }
  | { readonly name: 'opening' }
  | OpenReading
  | { readonly name: 'failed'; readonly error: unknown };

/** A case on the screen; `trouble` says why the view may be older than the case. */
export interface OpenReading {
  readonly name: 'open';
  readonly found: Case;
  /** When it was read. */
  readonly at: Date;
  readonly trouble?: unknown;
}

export interface CaseOptions {
  readonly client: () => Client;
  /** Brings what a case needs on the screen, before it is shown at once and whole. */
  readonly prepare: (found: Case) => Promise<unknown>;
  /** A case is on the screen for the first time, or in a new version. */
  readonly onRead: (found: Case, before: Case | undefined) => void;
  readonly onFailed: (error: unknown) => void;
}
