import type { Decided, Problem } from '@zabota/contract';
import { deviceName } from './device.js';
import { keepDecision, readDecisions, type Decision } from './decisions.js';

export interface Addressee {
  /** Origin of the service. */
  readonly api: string;
  readonly agency: string;
  /** Replaces the network. */
  readonly fetch?: typeof fetch | undefined;
}

let sending = false;

/**
 * Tells the service what was decided on this device and it does not know yet. What cannot be sent
 * stays on the device and goes with the next occasion.
 */
export async function sendDecisions(addressee: Addressee): Promise<void> {
  if (sending) return;
  sending = true;
  const tried = new Set<string>();
  for (;;) {
    // Read anew each time: one may be decided while another is on its way.
    const next = Object.values(readDecisions()).find(({ unsent }) => unsent && !tried.has(unsent));
    if (!next) break;
    tried.add(next.unsent ?? '');
    await send(next, addressee).catch(() => undefined);
  }
  sending = false;
}

async function send(decision: Decision, { api, agency, fetch: ask = fetch }: Addressee) {
  const { purpose, decision: word, at, text, unsent: key = '' } = decision;
  const response = await ask(`${api}/v1/agencies/${agency}/consents`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      'zabota-device': deviceName(),
    },
    body: JSON.stringify({ purpose, decision: word, text, decidedAt: at }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
  });
  const { code = '', standing } = (await response.json()) as Partial<Problem & Decided>;
  // Decided anew meanwhile: that decision has a key of its own.
  if (readDecisions()[purpose]?.unsent !== key) return;
  const kept = { ...decision, unsent: undefined };
  if (response.ok) keepDecision({ ...kept, receipt: standing?.receipt });
  // Consent to a text that is unknown or has changed is over: the person has to be asked again.
  else if (code.startsWith('text-')) keepDecision({ ...kept, until: at });
}
