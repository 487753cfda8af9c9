import { cleanUp, mountState, transcribe } from '@zabota/core/testing.js';
import { touchpoints } from 'zabota:touchpoints';

let shown: HTMLElement | undefined;

/** What the test asks of the page; one state stands on it at a time. */
const page = {
  names: Object.fromEntries(
    Object.entries(touchpoints).map(([tag, states]) => [tag, states.map(({ name }) => name)]),
  ),

  async show(tag: string, name: string): Promise<void> {
    cleanUp();
    history.replaceState(null, '', '/');
    const state = touchpoints[tag]?.find((one) => one.name === name);
    if (!state) throw new Error(`${tag} has no state "${name}".`);
    ({ element: shown } = await mountState(tag, state));
  },

  transcript: async (): Promise<string[]> => (shown ? transcribe(shown) : []),
};

export type StatesPage = typeof page;

Object.assign(globalThis, { statesPage: page });
