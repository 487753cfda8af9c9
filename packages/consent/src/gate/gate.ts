// The storage gate: a script of its own for the head of a page, without any interface.
import { consentMode } from './consent-mode.js';
import { decided, granted } from './decisions.js';
import { sendDecisions } from './send.js';
import { StorageGate } from './storage-gate.js';

declare global {
  var zabotaGate: StorageGate | undefined;
}

const tag = (document.currentScript ??
  document.querySelector('script[src*="zabota-gate"]')) as HTMLScriptElement;

// A page may carry the script twice: the first one does the work.
if (!globalThis.zabotaGate) {
  const { agency, consentMode: map, api = new URL(tag.src).origin } = tag.dataset;
  if (map) consentMode(map, granted);
  globalThis.zabotaGate = new StorageGate();
  if (agency) {
    const send = () => void sendDecisions({ api, agency });
    addEventListener(decided, send);
    addEventListener('online', send);
    send();
  }
}
