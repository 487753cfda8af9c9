import type { LitElement } from 'lit';
import { configure } from '../configuration/configuration.js';
import { createFakeFetch, type FakeFetch } from '../fake/fake-fetch.js';
import type { State } from '../fake/state.types.js';
import { Harness } from './harness.js';

const mounted = new Set<Element>();

/** Puts an element on the page and waits for its first render. */
export async function mount<Mounted extends HTMLElement>(element: Mounted): Promise<Mounted> {
  document.body.append(element);
  mounted.add(element);
  await (element as Partial<LitElement>).updateComplete;
  return element;
}

/** Takes away what was mounted and what it stored; call it after each test. */
export function cleanUp(): void {
  for (const element of mounted) element.remove();
  mounted.clear();
  configure({ token: undefined });
  localStorage.clear();
  sessionStorage.clear();
}

/** An element in one of its declared states, and the network it talks to. */
export interface MountedState {
  readonly element: HTMLElement;
  readonly harness: Harness;
  readonly fetch: FakeFetch;
}

/** Shows a declared state: properties, the service's answers, then the steps of a person. */
export async function mountState(tag: string, state: State<never> | State): Promise<MountedState> {
  const fetch = createFakeFetch(state);
  if (state.isSignedIn) configure({ token: () => 'token-of-the-client' });
  const element = document.createElement(tag);
  Object.assign(element, { api: 'https://care.example', agency: 'demo', fetch }, state.properties);
  await mount(element);
  const harness = new Harness(element);
  await harness.settled();
  for (const step of state.steps ?? []) await harness.take(step);
  return { element, harness, fetch };
}
