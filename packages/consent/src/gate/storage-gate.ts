import { clear } from './cookies.js';
import {
  decided,
  granted,
  keepDecision,
  opens,
  place,
  readDecisions,
  type Decision,
} from './decisions.js';
import { randomKey } from './device.js';
import { GateChangedEvent } from './gate.events.js';
import { clearsOf, gatedElements, purposesOf, runScript, showFrames } from './gated.js';

/**
 * Holds scripts and frames back until the person has granted their purposes. Its public members
 * are what a page may ask of it, as `zabotaGate`.
 *
 * The browser itself does not run `type="text/plain"` nor load a frame without `src`, so nothing
 * leaves before this script is there, and nothing at all if it never comes.
 */
export class StorageGate {
  /** Purposes that were open when the page was last brought in line. */
  #open: ReadonlySet<string> = new Set();
  readonly #ran = new Set<string>();
  readonly #shownOnce = new WeakSet<Element>();

  constructor() {
    addEventListener(decided, this.#follow);
    addEventListener('storage', ({ key }) => (key === place || key === null) && this.#follow());
    // A page that comes back from the history was deaf to other tabs meanwhile.
    addEventListener('pageshow', this.#follow);
    document.addEventListener('click', this.#onClick);
    // A script is moved only once the parser has read it to its end.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.#watch);
    } else {
      this.#watch();
    }
  }

  /** Whether a purpose is granted now. */
  granted(purpose: string): boolean {
    return granted(purpose);
  }

  /** What was decided about a purpose; nothing while it was not. */
  decision(purpose: string): Decision | undefined {
    return readDecisions()[purpose];
  }

  /** Resolves as soon as a purpose is granted: at once, later, or never. */
  whenGranted(purpose: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => granted(purpose) && resolve();
      document.addEventListener('zabota-gate-changed', look);
      look();
    });
  }

  /**
   * Keeps a decision that the person took in an interface of the page's own. The service keeps a
   * record of a consent only where `text` names what the person saw.
   */
  decide(purpose: string, decision: Decision['decision'], more?: Partial<Decision>) {
    const at = new Date().toISOString();
    keepDecision({ purpose, decision, at, unsent: randomKey(), ...more });
  }

  readonly #watch = () => {
    this.#follow();
    new MutationObserver(this.#apply).observe(document, { childList: true, subtree: true });
  };

  readonly #follow = () => {
    const decisions = Object.values(readDecisions());
    const before = this.#open;
    this.#open = new Set(decisions.filter(opens).map(({ purpose }) => purpose));
    for (const decision of decisions) {
      const { purpose, clears = [] } = decision;
      if (!opens(decision)) clear([...clears, ...clearsOf(purpose)]);
    }
    this.#apply();
    for (const purpose of new Set([...before, ...this.#open])) {
      const isOpen = this.#open.has(purpose);
      if (isOpen === before.has(purpose)) continue;
      const reload = !isOpen && this.#ran.has(purpose);
      document.dispatchEvent(new GateChangedEvent(purpose, isOpen, reload));
    }
  };

  readonly #apply = () => {
    for (const element of gatedElements()) {
      const purposes = purposesOf(element);
      const isOpen = purposes.every((purpose) => this.#open.has(purpose));
      if (!(element instanceof HTMLScriptElement)) {
        showFrames(element, isOpen || this.#shownOnce.has(element));
      } else if (isOpen && element.type === 'text/plain') {
        for (const purpose of purposes) this.#ran.add(purpose);
        runScript(element);
      }
    }
  };

  /** `data-zabota-once` in a holder: show it this time, without deciding for the next. */
  readonly #onClick = ({ target }: Event) => {
    const button = (target as Element).closest('[data-zabota-once]');
    const holder = button?.closest('[data-zabota-purpose]');
    if (!holder) return;
    this.#shownOnce.add(holder);
    this.#apply();
  };
}
