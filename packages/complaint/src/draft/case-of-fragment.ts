const name = 'zabota-complaint=';

/**
 * The case that a tracker handed over: `#zabota-complaint=26-4817-3052`, also
 * among other parts of the fragment. The number opens nothing; the access lies
 * in the tab (`keepCapability`).
 *
 * @returns The number, or nothing.
 */
export function caseOfFragment(hash: string): string {
  const part = hash
    .slice(1)
    .split('&')
    .find((one) => one.startsWith(name));
  return /^[\d-]{12}$/.exec(part?.slice(name.length) ?? '')?.[0] ?? '';
}
