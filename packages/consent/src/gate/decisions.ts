/** What a person decided about one purpose of storage on this device. */
export interface Decision {
  readonly purpose: string;
  /** Only `granted` opens; any other word keeps the purpose closed. */
  readonly answer: string;
  /** When it was decided, by the clock of this device; RFC 3339. */
  readonly at: string;
  /** From this moment the decision counts as none; RFC 3339. */
  readonly until?: string | undefined;
  /** Version of the text that the person saw. */
  readonly version?: string | undefined;
  /** Cookies and stored items that go when the purpose is closed; `*` at the end stands for any ending. */
  readonly clears?: readonly string[] | undefined;
  /** What the service still has to be told; nothing once it knows. */
  readonly unsent?: Unsent | undefined;
}

/** A decision on its way to the service. */
export interface Unsent {
  /** One decision sent twice is one decision. */
  readonly key: string;
  readonly body: unknown;
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
  try {
    // What cannot be stored is remembered, and what is damaged counts as undecided.
    const stored = JSON.parse(localStorage.getItem(place) ?? '{}') as unknown;
    return { ...(globalThis as Shared)[memory], ...(stored as Decisions) };
  } catch {
    return (globalThis as Shared)[memory] ?? {};
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
  decision?.answer === 'granted' && !(Date.parse(decision.until ?? '') <= Date.now());
