/**
 * A link that opens the case in the tracker. Number and code stand in the
 * fragment, which never reaches a server, a log or a referrer.
 *
 * @param page address of the page with the tracker.
 */
export function trackerLink(
  page: string,
  { number, code }: { readonly number: string; readonly code: string },
) {
  const link = new URL(page);
  link.hash = `zabota=${number}.${code}`;
  return link.href;
}

/**
 * Address of the page with the tracker: the one the element was given, or this
 * page when a tracker stands on it. Otherwise there is nothing to link to, and
 * the code must not be left in the address of a page that does not take it out.
 */
export function trackerPage(given: string): string | undefined {
  if (given) return new URL(given, document.baseURI).href;
  return document.querySelector('zabota-tracker') ? location.href : undefined;
}
