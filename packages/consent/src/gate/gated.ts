/** What a page holds back until its purposes are granted. */
const attribute = 'data-zabota-purpose';

/** Words of an attribute; where it is empty the one empty word, which is nobody's purpose. */
const wordsOf = (text = ''): string[] => text.trim().split(/\s+/);

/** Purposes of a script or a holder; all of them must be granted. */
export const purposesOf = ({ dataset }: HTMLElement): string[] => wordsOf(dataset['zabotaPurpose']);

/** Everything on the page that waits for a purpose, or has been let in. */
export const gatedElements = () => [...document.querySelectorAll<HTMLElement>(`[${attribute}]`)];

/** What the page says is to be cleared when the purpose is closed. */
export const clearsOf = (purpose: string): string[] =>
  gatedElements()
    .filter((element) => purposesOf(element).includes(purpose))
    .flatMap(({ dataset }) => wordsOf(dataset['zabotaCookies']));

/**
 * Lets a script run that was held back, once.
 *
 * The element itself is put back in its place: it keeps the nonce, the integrity and the trust
 * that the parser gave it. A copy would have to be filled anew, which Trusted Types refuse.
 */
export function runScript(script: HTMLScriptElement): void {
  const { parentNode, nextSibling } = script;
  script.type = script.dataset['type'] ?? '';
  // Scripts that a page adds run as they arrive; these keep the order they are written in.
  if (!script.hasAttribute('async')) script.async = false;
  script.remove();
  parentNode?.insertBefore(script, nextSibling);
}

/** Fills the frames of a holder and takes away what stood in their place, or the other way round. */
export function showFrames(holder: HTMLElement, isOpen: boolean): void {
  const instead = [...holder.querySelectorAll<HTMLElement>('[data-zabota-instead]')];
  const hadFocus = instead.some((element) => element.contains(document.activeElement));
  for (const frame of holder.querySelectorAll('iframe')) {
    const src = frame.getAttribute('src');
    let shown = frame;
    if (isOpen && !src) frame.src = frame.dataset['src'] ?? '';
    if (!isOpen && src) {
      // A frame that is only emptied would stay in the history of the tab and keep its storage.
      shown = frame.cloneNode() as HTMLIFrameElement;
      shown.removeAttribute('src');
      shown.dataset['src'] ??= src;
      frame.replaceWith(shown);
    }
    shown.hidden = !isOpen;
    if (isOpen && hadFocus) shown.focus();
  }
  for (const element of instead) element.hidden = isOpen;
}
