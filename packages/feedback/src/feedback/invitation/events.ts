import type { AfterForm } from '../after-form.js';

/** What other touchpoints say about themselves, as far as it is asked here. */
export interface Shown {
  readonly number?: string;
  readonly final?: boolean;
  /** What was sent about the case. */
  readonly what?: string;
}

/** Events after which a client may be invited, by the form of the element. */
export const eventsOf: Readonly<Record<AfterForm, readonly string[]>> = {
  'after-case': ['zabota-tracker-opened', 'zabota-tracker-changed', 'zabota-tracker-sent'],
  'after-form': ['zabota-complaint-sent'],
};

/** The case that has come to its end, by the event that says so; nothing when it goes on. */
export function endedCase(form: AfterForm, event: Shown): string | undefined {
  const hasEnded = form === 'after-form' || event.final === true;
  return hasEnded && event.number ? event.number : undefined;
}

/** Whether the client has just said in the case itself that the need is met or not (A88). */
export const saysNeed = ({ what }: Shown): boolean => what === 'outcome';

/** A case that was on the page before this element: the event has passed then. */
export function alreadyShown(): Shown {
  const tracker = document.querySelector('zabota-tracker') as { shown?: Shown } | null;
  return tracker?.shown ?? {};
}
