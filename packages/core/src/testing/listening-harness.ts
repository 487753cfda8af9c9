import type { FakeFetch } from '../fake/index.js';
import { Harness } from './harness.js';

/** An element on a page, what a person meets of it, what the page hears and what the service is asked. */
export class ListeningHarness extends Harness {
  readonly fetch: FakeFetch;
  /** What the page heard from the element, in order. */
  readonly heard: readonly Event[];

  constructor(element: HTMLElement, fetch: FakeFetch, heard: readonly Event[]) {
    super(element);
    this.fetch = fetch;
    this.heard = heard;
  }

  /** Names of what was heard, without the tag. */
  get heardNames(): string[] {
    return this.heard.map(({ type }) => type.replace(/^zabota-[a-z]+-/, ''));
  }

  /** Requests of one operation, in order. */
  requests(operation: string) {
    return this.fetch.requests.filter((request) => request.operation === operation);
  }
}
