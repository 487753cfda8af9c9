// The storage gate: a script of its own for the head of a page, without any interface.
import { consentMode } from './consent-mode.js';
import { keepDecision, type Decision } from './decisions.js';
import { StorageGate } from './storage-gate.js';

/** What a page may ask of the gate, as `zabotaGate`. */
export interface PageGate extends Pick<StorageGate, 'granted' | 'decision' | 'whenGranted'> {
  /** Keeps a decision that the person took in an interface of the page's own. */
  readonly decide: (purpose: string, answer: string, more?: Partial<Decision>) => void;
}

declare global {
  var zabotaGate: PageGate | undefined;
}

const tag = (document.currentScript ??
  document.querySelector('script[src*="zabota-gate"]')) as HTMLScriptElement | null;

// A page may carry the script twice: the first one does the work.
if (!globalThis.zabotaGate) {
  const map = tag?.dataset['consentMode'];
  const gate = new StorageGate({ onChange: () => google?.update() });
  const google = map ? consentMode(map, gate.granted) : undefined;
  globalThis.zabotaGate = {
    granted: gate.granted,
    decision: gate.decision,
    whenGranted: gate.whenGranted,
    decide: (purpose, answer, more) =>
      keepDecision({ purpose, answer, at: new Date().toISOString(), ...more }),
  };
  gate.start();
}
