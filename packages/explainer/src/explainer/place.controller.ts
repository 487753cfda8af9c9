import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where in the rules the client is. */
export interface Place {
  readonly requirement: string;
  readonly clause: string;
}

/** The place that a fragment names: `#requirement=fire-safety&clause=p-60`. */
export function placeOf(fragment: string): Place {
  const named = new URLSearchParams(fragment.replace(/^#/, ''));
  return { requirement: named.get('requirement') ?? '', clause: named.get('clause') ?? '' };
}

/** A link to a place: an ordinary one, so that it can be copied, sent and gone back from. */
export const linkTo = (requirement: string, clause = ''): string =>
  `#${new URLSearchParams({ requirement, ...(clause && { clause }) }).toString()}`;

/** Follows the address of the page: what is named there is what is shown. */
export class PlaceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  place: Place = { requirement: '', clause: '' };
  /** The client has followed a link on this page. */
  isMoved = false;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    this.#follow();
    addEventListener('hashchange', this.#move);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#move);
  }

  readonly #move = () => {
    // A fragment that names a check list, or something of the host, is not about the rules.
    this.isMoved = new URLSearchParams(location.hash.slice(1)).has('requirement');
    this.#follow();
  };

  readonly #follow = () => {
    this.place = placeOf(location.hash);
    this.#host.requestUpdate();
  };
}
