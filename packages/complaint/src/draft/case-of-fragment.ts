/**
 * The case that a tracker handed over: `#zabota-complaint=26-4817-3052`, also
 * among other parts of the fragment. The number opens nothing; the access lies
 * in the tab (`keepCapability`).
 *
 * @returns The number, or nothing.
 */
export const caseOfFragment = (hash: string): string =>
  /[#&]zabota-complaint=([\d-]{12})(&|$)/.exec(hash)?.[1] ?? '';
