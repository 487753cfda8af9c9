import type { DecisionInput, DecisionKind } from '@zabota/contract';

/** What a person decided about one purpose of storage on this device. */
export interface Decision {
  readonly purpose: string;
  /** Only `grant` opens; any other word keeps the purpose closed. */
  readonly decision: DecisionKind;
  /** When it was decided, by the clock of this device; RFC 3339. */
  readonly at: string;
  /** From this moment the decision counts as none; RFC 3339. */
  readonly until?: string | undefined;
  /** The text that the person saw: what the service keeps a record of. */
  readonly text?: DecisionInput['text'];
  /** Version of that text, the same in every language. */
  readonly version?: string | undefined;
  /** Cookies and stored items that go when the purpose is closed; `*` at the end stands for any rest. */
  readonly clears?: readonly string[] | undefined;
  /** Idempotency key of a decision that the service does not have yet. */
  readonly unsent?: string | undefined;
  /** Id of the receipt, once the service has it. */
  readonly receipt?: string | undefined;
}

export type Decisions = Readonly<Record<string, Decision>>;

/** Where the decisions lie in `localStorage`: another tab reads them there too. */
export const place = 'zabota:decisions';

/** Event of the window after each decision in this tab. */
export const decided = 'zabota-decided';

/** Keeps the decisions for this page where the browser forbids storage; two scripts share it. */
type Shared = typeof globalThis & { [memory]?: Decisions };
const memory = Symbol.for('zabota.decisions');

/** Everything decided on this device. */
export function readDecisions(): Decisions {
  const remembered = (globalThis as Shared)[memory] ?? {};
  try {
    return { ...remembered, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Decisions) };
  } catch {
    // Storage is forbidden, or what lies there is damaged: then nothing was decided there.
    return remembered;
  }
}

/** Keeps a decision and tells the page; a later one about the same purpose takes its place. */
export function keepDecision(decision: Decision): void {
  const all = { ...readDecisions(), [decision.purpose]: decision };
  try {
    localStorage.setItem(place, JSON.stringify(all));
  } catch {
    (globalThis as Shared)[memory] = all;
  }
  dispatchEvent(new Event(decided));
}

/** Whether a decision opens its purpose now. */
export const opens = (decision: Decision | undefined): boolean =>
  decision?.decision === 'grant' && !(Date.parse(decision.until ?? '') <= Date.now());

/** Whether a purpose is granted now. */
export const granted = (purpose: string): boolean => opens(readDecisions()[purpose]);
