import { createFakeFetch, type State } from '@zabota/core/fake.js';
import { Harness } from '@zabota/core/testing.js';
import type { StoryObj } from '@storybook/web-components-vite';

type AnyState = State<never> | State;

/**
 * One declared state as a story: the element with its properties, a service
 * that answers as the state says, and the steps of a person as the play.
 */
export function storyOf(tag: string, states: readonly AnyState[], name: string): StoryObj {
  const state = states.find((one) => one.name === name);
  if (!state) throw new Error(`${tag} has no state "${name}".`);
  return {
    name: name.replaceAll('-', ' '),
    render: (args, { globals }) => show(tag, state, { ...args, ...chosen(globals) }),
    play: async ({ canvasElement }) => {
      const harness = new Harness(canvasElement.querySelector(tag) as HTMLElement);
      await harness.settled();
      for (const step of state.steps ?? []) await harness.take(step);
    },
  };
}

/** A screen of a touchpoint among others: the state of that name, else the first, without its steps. */
export const oneScreen = (tag: string, states: readonly AnyState[], name: string) => ({
  tag,
  show: (globals: Record<string, unknown>) => {
    const state = states.find((one) => one.name === name) ?? states[0];
    if (!state) throw new Error(`${tag} declares no states.`);
    return show(tag, state, chosen(globals));
  },
});

/** What the toolbar says; a state keeps its own language unless English was asked for. */
const chosen = ({ language, theme }: Record<string, unknown>) => ({
  ...(language === 'en' && { locale: 'en' }),
  ...(theme ? { theme } : {}),
});

function show(tag: string, state: AnyState, properties: object): HTMLElement {
  const fetch = createFakeFetch(state);
  // A state is seen from its beginning, whatever another story left in the tab: its language, too.
  sessionStorage.clear();
  localStorage.clear();
  const setup = { api: 'https://care.example', agency: 'demo', locale: 'ru', fetch };
  return Object.assign(document.createElement(tag), setup, state.properties, properties);
}
