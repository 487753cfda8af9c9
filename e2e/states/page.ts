import { cleanUp, mountState, transcribe } from '@zabota/core/testing.js';
import * as english from 'zabota:english';
import { touchpoints } from 'zabota:touchpoints';
import { stateInEnglish, takeInEnglish } from '../../stories/in-english.js';

let shown: HTMLElement | undefined;

/** What the test asks of the page; one state stands on it at a time. */
const page = {
  names: Object.fromEntries(
    Object.entries(touchpoints).map(([tag, states]) => [tag, states.map(({ name }) => name)]),
  ),

  async show(tag: string, name: string, language = 'ru'): Promise<void> {
    cleanUp();
    history.replaceState(null, '', '/');
    const state = touchpoints[tag]?.find((one) => one.name === name);
    if (!state) throw new Error(`${tag} has no state "${name}".`);
    if (language === 'ru') {
      ({ element: shown } = await mountState(tag, state));
      return;
    }
    const mounted = await mountState(tag, { ...stateInEnglish(state, english), steps: [] });
    shown = mounted.element;
    for (const step of state.steps ?? []) await takeInEnglish(mounted.harness, step, english);
  },

  /** What is said once and then fades: there or not, as the machine is quick or slow. */
  news: (): string => shown?.shadowRoot?.querySelector('.unseen[role=status]')?.textContent ?? '',

  async transcript(): Promise<string[]> {
    // It may fade while the rest is being read.
    const before = page.news();
    const lines = shown ? await transcribe(shown) : [];
    const news = [before, page.news()].filter(Boolean);
    const isNews = (line: string | undefined) => line !== undefined && news.includes(line);
    return lines.filter(
      (line, index) => !isNews(line) && !(line === 'end of status' && isNews(lines[index - 1])),
    );
  },
};

export type StatesPage = typeof page;

Object.assign(globalThis, { statesPage: page });
