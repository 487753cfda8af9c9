import { cleanUp, mountState, transcribe } from '@zabota/core/testing.js';
import * as english from 'zabota:english';
import { touchpoints } from 'zabota:touchpoints';
import { readEntries, removeEntry } from '../../packages/core/src/outbox/outbox.store.js';
import { stateInEnglish, takeInEnglish } from '../../stories/in-english.js';

let shown: HTMLElement | undefined;

/** What the test asks of the page; one state stands on it at a time. */
const page = {
  names: Object.fromEntries(
    Object.entries(touchpoints).map(([tag, states]) => [tag, states.map(({ name }) => name)]),
  ),

  async show(tag: string, name: string, language = 'ru'): Promise<void> {
    cleanUp();
    // What waits on the device from the state before is no part of this one.
    for (const { key } of await readEntries()) await removeEntry(key);
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
  news: (): string[] =>
    [...(shown?.shadowRoot?.querySelectorAll('.unseen[role=status]') ?? [])]
      // As both records have it: a date holds spaces that do not break.
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
      .filter(Boolean),

  async transcript(): Promise<string[]> {
    // It may come and fade while the rest is being read.
    const news = new Set(page.news());
    const watch = new MutationObserver(() => page.news().forEach((text) => news.add(text)));
    if (shown?.shadowRoot) {
      watch.observe(shown.shadowRoot, { subtree: true, childList: true, characterData: true });
    }
    const lines = shown ? await transcribe(shown) : [];
    watch.disconnect();
    const isNews = (at: number) => lines[at - 1] === 'status' && news.has(lines[at] ?? '');
    // Only a status that holds something has an end.
    return lines.filter((line, at) => !isNews(at) && !(line === 'end of status' && isNews(at - 1)));
  },
};

export type StatesPage = typeof page;

Object.assign(globalThis, { statesPage: page });
