import { draftDays } from '@zabota/contract/limits.js';
import { attempt, parseJson } from '../attempt.js';
import type { Draft } from './draft.js';
import { fitShape } from './fit-shape.js';

const place = (name: string) => `zabota:draft:${name}`;
const dayLength = 24 * 60 * 60 * 1000;

/** The last instant of a draft kept from `now`; browsers themselves promise no more than a week. */
export const keptUntil = (now: number, days: number = draftDays): number =>
  now + Math.min(days, draftDays) * dayLength;

/** The draft kept on the device while its time lasts, else the one of the tab, in the given shape. */
export function readDraft<Input>(
  name: string,
  shape: Input,
  now: number,
): Draft<Input> | undefined {
  const kept = parseDraft(attempt(() => localStorage.getItem(place(name))));
  const lasts = kept?.until !== undefined && kept.until > now;
  if (kept && !lasts) attempt(() => localStorage.removeItem(place(name)));
  const found = lasts ? kept : parseDraft(attempt(() => sessionStorage.getItem(place(name))));
  return found && { ...found, input: fitShape(found.input, shape) };
}

/** Writes a draft where the client wants it. @returns whether the browser allowed it. */
export function writeDraft(name: string, draft: Draft<unknown>): boolean {
  const onDevice = draft.until !== undefined;
  attempt(() => (onDevice ? sessionStorage : localStorage).removeItem(place(name)));
  const written = attempt(() => {
    (onDevice ? localStorage : sessionStorage).setItem(place(name), JSON.stringify(draft));
    return true;
  });
  return written ?? false;
}

/** Leaves nothing behind, wherever it was. */
export function removeDraft(name: string): void {
  attempt(() => localStorage.removeItem(place(name)));
  attempt(() => sessionStorage.removeItem(place(name)));
}

function parseDraft(text: string | null | undefined): Draft<unknown> | undefined {
  const { input, key, begun, until } = (parseJson(text) ?? {}) as Partial<Draft<unknown>>;
  if (typeof input !== 'object' || typeof key !== 'string' || !key) return undefined;
  const end = typeof until === 'number' ? { until } : {};
  return { input, key, begun: begun === true, ...end };
}
