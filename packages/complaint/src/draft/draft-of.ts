import type { ComplaintInput } from '@zabota/contract';
import { emptyDraft, type ComplaintDraft } from './draft.js';

/** A complaint that came back, as a draft again: the reverse of `complaintBody`. */
export function draftOf(body: ComplaintInput): ComplaintDraft {
  const [year = '', month = '', day = ''] = body.learnedOn?.split('-') ?? [];
  return over(emptyDraft, {
    ...body,
    learnedOn: { day, month, year },
    // The address for letters was written down: it is kept as it is.
    elsewhere: body.complainant.postalAddress !== undefined,
    represented: body.representative !== undefined,
  });
}

/** The shape with the values that are there, at any depth. */
function over<Shape extends object>(shape: Shape, values: object): Shape {
  const entries = Object.entries(shape).map(([key, empty]: [string, unknown]) => {
    const value: unknown = values[key as keyof object];
    if (value === undefined) return [key, empty];
    const isBranch = typeof empty === 'object' && empty !== null && !Array.isArray(empty);
    return [key, isBranch ? over(empty, value as object) : value];
  });
  return Object.fromEntries(entries) as Shape;
}
