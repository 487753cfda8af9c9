const name = 'zabota=';

/** What a link from a letter carries: number and code of a case. */
export interface CaseLink {
  readonly number: string;
  readonly code: string;
  /** The fragment without our part, `#` included; empty when nothing is left. */
  readonly rest: string;
}

/**
 * Reads `#zabota=26-4817-3052.K7QF-93XW-TM2C-H4D8N`. Parts of the fragment
 * that are not ours (`#map&zabota=…`) are kept: the host page may live by them.
 */
export function parseFragment(hash: string): CaseLink | undefined {
  const parts = hash.replace(/^#/, '').split('&');
  const ours = parts.find((part) => part.startsWith(name));
  const [, number, code] =
    /^([\d-]{10,14})\.(.{1,60})$/.exec(decode(ours?.slice(name.length))) ?? [];
  if (!number || !code) return undefined;
  const rest = parts.filter((part) => part !== ours).join('&');
  return { number, code, rest: rest && `#${rest}` };
}

/**
 * Takes the link out of the address bar, so that neither the history of a
 * shared computer nor a copied address opens the case to somebody else.
 */
export function takeFragment(): CaseLink | undefined {
  const link = parseFragment(location.hash);
  if (link)
    history.replaceState(history.state, '', location.pathname + location.search + link.rest);
  return link;
}

function decode(part = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
