import { clear } from './cookies.js';
import { decided, opens, place, readDecisions, type Decision } from './decisions.js';
import { clearsOf, gatedElements, purposesOf, runScript, showFrames } from './gated.js';
import { GateChangedEvent } from './gate.events.js';

export interface GateOptions {
  /** After every decision and once at the start, before the page is touched. */
  readonly onChange: () => void;
}

/**
 * Holds scripts and frames back until the person has granted their purposes.
 *
 * The browser itself does not run `type="text/plain"` nor load a frame without `src`, so nothing
 * leaves before this script is there, and nothing at all if it never comes.
 */
export class StorageGate {
  readonly #options: GateOptions;
  /** Purposes that were open when the page was last brought in line. */
  #open: ReadonlySet<string> = new Set();
  readonly #ran = new Set<string>();
  readonly #shownOnce = new WeakSet<Element>();

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** Whether a purpose is granted now. */
  readonly granted = (purpose: string): boolean => opens(readDecisions()[purpose]);

  /** What was decided about a purpose; nothing while it was not. */
  readonly decision = (purpose: string): Decision | undefined => readDecisions()[purpose];

  /** Resolves as soon as a purpose is granted: at once, later, or never. */
  readonly whenGranted = (purpose: string): Promise<void> =>
    new Promise((resolve) => {
      const look = () => this.granted(purpose) && resolve();
      document.addEventListener('zabota-gate-changed', look);
      look();
    });

  start() {
    addEventListener(decided, this.#follow);
    addEventListener('storage', ({ key }) => (key === place || key === null) && this.#follow());
    // A page that comes back from the history was deaf to other tabs meanwhile.
    addEventListener('pageshow', this.#follow);
    document.addEventListener('click', this.#onClick);
    this.#options.onChange();
    // A script is moved only once the parser has read it to its end.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', this.#watch);
    else this.#watch();
  }

  readonly #watch = () => {
    this.#follow();
    new MutationObserver(this.#apply).observe(document, { childList: true, subtree: true });
  };

  readonly #follow = () => {
    const decisions = Object.values(readDecisions());
    const before = this.#open;
    this.#open = new Set(decisions.filter(opens).map(({ purpose }) => purpose));
    for (const decision of decisions) if (!opens(decision)) this.#clear(decision);
    this.#apply();
    const changed = [...before, ...this.#open].filter(
      (purpose) => before.has(purpose) !== this.#open.has(purpose),
    );
    if (changed.length > 0) this.#options.onChange();
    for (const purpose of changed) {
      const reload = !this.#open.has(purpose) && this.#ran.has(purpose);
      document.dispatchEvent(new GateChangedEvent(purpose, this.#open.has(purpose), reload));
    }
  };

  readonly #apply = () => {
    for (const element of gatedElements()) {
      const purposes = purposesOf(element);
      // Without a purpose nothing can be granted: `every` of nothing would open.
      const isOpen = purposes.length > 0 && purposes.every((purpose) => this.#open.has(purpose));
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

  #clear({ purpose, clears = [] }: Decision) {
    const names = [...clears, ...clearsOf(purpose)];
    if (names.length > 0) clear(names);
  }
}
