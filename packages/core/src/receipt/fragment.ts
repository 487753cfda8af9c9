/** What a link from a letter or a receipt carries. */
export interface ReceiptLink {
  readonly number: string;
  readonly code: string;
  /** The fragment without our part, `#` included; empty when nothing is left. */
  readonly rest: string;
}

/**
 * Reads `#zabota=26-4817-3052.K7QF-93XW-TM2C-H4D8N`. Parts of the fragment
 * that are not ours (`#map&zabota=…`) are kept: the host page may live by them.
 *
 * @param name What the part is called: `zabota` opens a case.
 */
export function parseFragment(hash: string, name = 'zabota'): ReceiptLink | undefined {
  const parts = hash.replace(/^#/, '').split('&');
  const ours = parts.find((part) => part.startsWith(`${name}=`));
  const [, number, code] =
    /^([\d-]{10,14})\.(.{1,60})$/.exec(decode(ours?.slice(name.length + 1))) ?? [];
  if (!number || !code) return undefined;
  const rest = parts.filter((part) => part !== ours).join('&');
  return { number, code, rest: rest && `#${rest}` };
}

/**
 * Takes the link out of the address bar, so that neither the history of a
 * shared computer nor a copied address opens the receipt to somebody else.
 */
export function takeFragment(name?: string): ReceiptLink | undefined {
  const link = parseFragment(location.hash, name);
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
