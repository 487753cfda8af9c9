import { draftDays } from '@zabota/contract/limits.js';
import { attempt } from '../attempt.js';

/** What is kept of a draft. */
export interface StoredDraft {
  readonly input: unknown;
  readonly key: string;
  /** A send has begun with this key. */
  readonly begun: boolean;
  /** Last instant, in milliseconds, that the draft may stay on the device; the tab otherwise. */
  readonly until?: number;
}

const place = (name: string) => `zabota:draft:${name}`;
const dayLength = 24 * 60 * 60 * 1000;

/** The last instant of a draft kept from `now`; browsers themselves promise no more than a week. */
export const keptUntil = (now: number, days: number = draftDays) =>
  now + Math.min(days, draftDays) * dayLength;

/** Reads a draft: the one kept on the device while its time lasts, then the one of the tab. */
export function readDraft(name: string, now: number): StoredDraft | undefined {
  const kept = parse(attempt(() => localStorage.getItem(place(name))));
  if (kept && (kept.until ?? 0) > now) return kept;
  if (kept) attempt(() => localStorage.removeItem(place(name)));
  const ofTab = parse(attempt(() => sessionStorage.getItem(place(name))));
  return ofTab && { ...ofTab, until: undefined } as StoredDraft;
}

/** Writes a draft where the client wants it. @returns whether the browser allowed it. */
export function writeDraft(name: string, draft: StoredDraft): boolean {
  const [wanted, other] = draft.until === undefined
    ? [() => sessionStorage, () => localStorage]
    : [() => localStorage, () => sessionStorage];
  attempt(() => other().removeItem(place(name)));
  return attempt(() => (wanted().setItem(place(name), JSON.stringify(draft)), true)) ?? false;
}

/** Leaves nothing behind, wherever it was. */
export function removeDraft(name: string): void {
  attempt(() => localStorage.removeItem(place(name)));
  attempt(() => sessionStorage.removeItem(place(name)));
}

function parse(text: string | null | undefined): StoredDraft | undefined {
  const value: unknown = text ? attempt(() => JSON.parse(text)) : undefined;
  const { input, key } = (value ?? {}) as Partial<StoredDraft>;
  return typeof input === 'object' && typeof key === 'string' ? (value as StoredDraft) : undefined;
}
