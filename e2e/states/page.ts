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

  /** What is said once and then fades: there or not, as the machine is quick or slow. */
  news: (): string => shown?.shadowRoot?.querySelector('.unseen[role=status]')?.textContent ?? '',

  async transcript(): Promise<string[]> {
    const lines = shown ? await transcribe(shown) : [];
    const news = page.news();
    return news ? lines.filter((line) => line !== news) : lines;
  },
};

export type StatesPage = typeof page;

Object.assign(globalThis, { statesPage: page });
