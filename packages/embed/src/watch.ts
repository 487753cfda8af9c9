/**
 * Calls back once for each tag of the list as soon as the document has it,
 * now or later.
 */
export function watch(tags: Iterable<string>, onFound: (tag: string) => void): void {
  const awaited = new Set(tags);
  const look = () => {
    for (const tag of awaited) {
      // A live collection: asking again after each change of the page costs nothing.
      if (document.getElementsByTagName(tag)[0] && awaited.delete(tag)) onFound(tag);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  look();
}
