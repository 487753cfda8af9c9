import { configure } from '@zabota/core';
import { createFakeFetch, type State } from '@zabota/core/fake.js';
import { Harness } from '@zabota/core/testing.js';
import type { StoryObj } from '@storybook/web-components-vite';
import * as english from './generated/english.js';
import { stateInEnglish, takeInEnglish } from './in-english.js';
import { followLinks } from './surroundings/links.js';
import { serviceFor } from './surroundings/client.js';
import { overNetwork } from './surroundings/network.js';
import { comeAnew, readToolbar, type Toolbar } from './surroundings/toolbar.js';

type AnyState = State<never> | State;

/** What stands on the canvas, by the signal of its showing: a story that is opened anew gets a new one. */
const showings = new WeakMap<
  AbortSignal,
  { readonly about: string; readonly element: HTMLElement }
>();

/**
 * One declared state as a story: the element with its properties, a service
 * that answers as the state says, and the steps of a person as the play.
 */
export function storyOf(tag: string, states: readonly AnyState[], name: string): StoryObj {
  const state = stateOf(tag, states, name);
  return {
    name: name.replaceAll('-', ' '),
    render: (args, { globals, abortSignal }) => {
      const toolbar = readToolbar(globals);
      // The network changes under what is there, and so do the controls; anything else begins anew.
      const about = JSON.stringify({ ...toolbar, network: '' });
      const before = showings.get(abortSignal);
      const element = before?.about === about ? before.element : show(tag, state, toolbar);
      showings.set(abortSignal, { about, element });
      return set(element, args);
    },
    play: async ({ canvasElement, globals }) => {
      const element = canvasElement.querySelector<HTMLElement>(tag);
      if (element) await walk(element, state, readToolbar(globals));
    },
  };
}

/** What the panel "Controls" says: properties by their name, tokens by theirs. */
function set(element: HTMLElement, args: Readonly<Record<string, unknown>>): HTMLElement {
  for (const [name, value] of Object.entries(args)) {
    if (name.startsWith('--'))
      element.style.setProperty(name, typeof value === 'string' ? value : null);
    else if (typeof value !== 'function') Object.assign(element, { [name]: value });
  }
  return element;
}

/** A screen of a touchpoint among others: the state of that name, else the first, without its steps. */
export const oneScreen = (tag: string, states: readonly AnyState[], name: string) => ({
  tag,
  show: (globals: Record<string, unknown>) =>
    show(tag, stateOf(tag, states, name || states[0]?.name), readToolbar(globals)),
});

/** A declared state. @throws when there is none of that name. */
export function stateOf(
  tag: string,
  states: readonly AnyState[],
  name: string | undefined,
): AnyState {
  const state = states.find((one) => one.name === name);
  if (!state) throw new Error(`${tag} has no state "${name ?? ''}".`);
  return state;
}

/** A state keeps its own language unless English was asked for. */
const told = (state: AnyState, { language }: Toolbar): AnyState =>
  language === 'en' ? stateInEnglish(state, english) : state;

/** The element as a client meets it who comes to the page now. */
export function show(tag: string, declared: AnyState, toolbar: Toolbar): HTMLElement {
  const { service, properties, isSignedIn } = told(declared, toolbar);
  const fetch = overNetwork(createFakeFetch({ service: serviceFor(toolbar.client, service) }));
  comeAnew(toolbar);
  followLinks();
  configure({ token: isSignedIn ? () => 'token-of-the-client' : undefined });
  const setup = { api: 'https://care.example', agency: 'demo', locale: 'ru', fetch };
  const { theme } = toolbar;
  return Object.assign(document.createElement(tag), setup, properties, theme && { theme });
}

/** Does what the person of the state does. */
export async function walk(element: HTMLElement, state: AnyState, toolbar: Toolbar): Promise<void> {
  const harness = new Harness(element);
  await harness.settled();
  try {
    for (const step of state.steps ?? []) {
      if (toolbar.language === 'en') await takeInEnglish(harness, step, english);
      else await harness.take(step);
    }
  } catch (error) {
    // On another network, or for another client, the way may end sooner: what is shown is what they meet.
    if (toolbar.network === 'ordinary' && !toolbar.client) throw error;
  }
}
