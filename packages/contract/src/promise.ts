/**
 * Promises are contract, not policy (A18, A54, A55).
 *
 * A wrong shape is refused by the schema with 400. A right shape in which a
 * part of a promise is absent is refused here, with 422 `promise-incomplete`
 * and pointers to what is missing. The service, the operator's desk and the
 * conformance kit all ask this one function.
 */

/** Parts that must be there and not empty; `*` walks every item of a list. */
export const promises = {
  /** An application cannot be stopped without the way to a "yes" (A18). */
  stop: [
    'reasons',
    'reasons/*/title',
    'reasons/*/explanation',
    'reasons/*/basis',
    'reasons/*/fixes',
    'reasons/*/fixes/*/title',
    'reasons/*/fixes/*/where',
    'reasons/*/fixes/*/until',
    'exhaustive',
    'resume',
    'appeal',
  ],
  /** A complaint cannot be answered without decision, reasons, law, deeds, next steps and appeal (A55). */
  answer: ['decision', 'reasons', 'basis', 'actionsTaken', 'nextSteps', 'appeal'],
  /** A satisfied complaint also gets an apology and the day by which things are put right (210-ФЗ, law.md B1). */
  satisfaction: ['apology', 'fixedBy'],
  /** Nobody is approached unasked without an event, a consent or a law, and a draft to decide about (A32, A33, A63). */
  offer: ['event', 'basis', 'draft/steps', 'draft/result', 'draft/endsOn'],
  /** A delay is admitted with the reason and the new date. */
  delay: ['why', 'newDate'],
  /** Whoever gave feedback that changes nothing learns why (A26). */
  declinedFeedback: ['reason'],
  /** "Something changed" names the change (A26). */
  changedByFeedback: ['change'],
  /** Whoever proposed something that is not published learns why (A27). */
  initiativeKeptBack: ['reason'],
  /** The official answer to an initiative: what was decided, why, what comes next (A27). */
  initiativeAnswer: ['decision', 'reasons', 'nextSteps'],
  /** An initiative is carried out by a change that everybody can look at. */
  initiativeCarriedOut: ['change'],
} as const;

export type PromiseName = keyof typeof promises;

/**
 * Names the parts of a promise that are absent.
 *
 * @param name Which promise.
 * @param value What somebody wants to store.
 * @returns JSON Pointers into `value`, in the order of the promise; empty when it is kept.
 */
export function missingParts(name: PromiseName, value: object): string[] {
  const missing = promises[name].flatMap((part) => absent(value, part.split('/'), ''));
  // A missing list already says that its items are missing.
  return missing.filter((pointer) => !missing.some((other) => pointer.startsWith(`${other}/`)));
}

function absent(value: unknown, [key, ...rest]: string[], pointer: string): string[] {
  if (key === undefined) return isEmpty(value) ? [pointer] : [];
  if (value === null || typeof value !== 'object') return [];
  if (key === '*') {
    return Object.entries(value).flatMap(([index, item]) =>
      absent(item, rest, `${pointer}/${index}`),
    );
  }
  const child = (value as Record<string, unknown>)[key];
  if (isEmpty(child)) return rest.length === 0 ? [`${pointer}/${key}`] : [];
  return absent(child, rest, `${pointer}/${key}`);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && 'ru' in value && String(value.ru).trim() === '';
}
