import type { AnnounceController, Client } from '@zabota/core';
import type { ReactiveElement } from 'lit';

/** What the parts of the element work with. */
export interface Desk {
  readonly host: ReactiveElement;
  readonly client: () => Client;
  readonly announce: AnnounceController;
  readonly situation: () => string;
  /** Page with `<zabota-tracker>`; empty where there is none. */
  readonly tracker: () => string;
  /** Services that an initiative can be about. */
  readonly services: () => readonly { readonly id: string; readonly title: Words }[];
  /** Back to the list. */
  readonly leave: () => void;
  /** Shows one initiative. */
  readonly look: (number: string) => void;
}

interface Words {
  readonly text: string;
  readonly lang: 'ru' | 'en';
}
