import type { FakeService, Step } from '@zabota/core/fake.js';
import { cleanUp, ListeningHarness, mountState, until } from '@zabota/core/testing.js';
import '../define.js';
import { states } from '../states.js';

const eventNames = ['opened', 'changed', 'sending', 'sent', 'failed'];

/** `<zabota-tracker>` on a page, and what a person and a page meet. */
export class TrackerHarness extends ListeningHarness {
  /** What is said politely, without being asked. */
  get said(): string {
    return this.element.shadowRoot?.querySelector('[role=status]')?.textContent?.trim() ?? '';
  }

  /** Waits until something is said. */
  async hear(text: string): Promise<void> {
    await until(
      () => this.said.includes(text),
      () => `"${text}" was not said; said: ${this.said}`,
    );
  }
}

/** What is different in a test from a declared state. */
export interface Difference {
  readonly service?: FakeService;
  readonly properties?: object;
  /** What is done once the state is there. */
  readonly then?: readonly Step[];
  /** False where the test leads somewhere else than to the state. */
  readonly arrives?: boolean;
}

/** Shows a declared state. */
export async function show(
  name: string,
  { service, properties, then = [], arrives = true }: Difference = {},
): Promise<TrackerHarness> {
  const state = states.find((one) => one.name === name);
  if (!state) throw new Error(`There is no state "${name}".`);
  const heard: Event[] = [];
  const hear = (event: Event) => heard.push(event);
  for (const event of eventNames) listen(`zabota-tracker-${event}`, hear);
  const { element, fetch } = await mountState('zabota-tracker', {
    ...state,
    service: { ...state.service, ...service },
    properties: { ...state.properties, ...properties },
    steps: arrives ? [...(state.steps ?? []), ...then] : then,
  });
  return new TrackerHarness(element, fetch, heard);
}

const listening: [string, (event: Event) => void][] = [];

function listen(type: string, listener: (event: Event) => void) {
  document.addEventListener(type, listener);
  listening.push([type, listener]);
}

/** Takes everything away after a test. */
export function tidyUp() {
  for (const [type, listener] of listening.splice(0)) document.removeEventListener(type, listener);
  cleanUp();
}
