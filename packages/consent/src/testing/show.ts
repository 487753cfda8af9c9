import type { FakeService, State, Step } from '@zabota/core/fake.js';
import { cleanUp, ListeningHarness, mountState } from '@zabota/core/testing.js';

/** An element on a page, and what a person and a page meet. */
export class ShownHarness extends ListeningHarness {
  /** As a sentence reads: without the gaps between the nodes before a sign. */
  override get text(): string {
    return super.text.replace(/ ([,.:])/g, '$1');
  }
}

/** What is different in a test from a declared state. */
export interface Difference {
  readonly service?: FakeService;
  readonly properties?: object;
  /** What is done once the state is there. */
  readonly then?: readonly Step[];
}

const listening: [string, (event: Event) => void][] = [];

/** A function that shows the declared states of one element. */
export const showing =
  (tag: string, states: readonly (State<never> | State)[]) =>
  async (name: string, { service, properties, then = [] }: Difference = {}) => {
    const state = states.find((one) => one.name === name);
    if (!state) throw new Error(`There is no state "${name}".`);
    const heard: Event[] = [];
    for (const what of ['opened', 'sending', 'sent', 'changed', 'failed']) {
      const hear = (event: Event) => heard.push(event);
      document.addEventListener(`${tag}-${what}`, hear);
      listening.push([`${tag}-${what}`, hear]);
    }
    const { element, fetch } = await mountState(tag, {
      name,
      service: { ...state.service, ...service },
      properties: { ...state.properties, ...properties },
      steps: [...(state.steps ?? []), ...then],
    });
    return new ShownHarness(element, fetch, heard);
  };

/** Takes everything away after a test. */
export function tidyUp() {
  for (const [type, listener] of listening.splice(0)) document.removeEventListener(type, listener);
  cleanUp();
}
