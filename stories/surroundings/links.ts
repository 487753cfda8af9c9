/**
 * Links of the pages that are shown. Storybook's frame sends every link to the page around it,
 * which knows neither the trackers nor the forms of an agency: here it stays where it is.
 */
export function followLinks(go?: (path: string, fragment: string) => void): void {
  follow = go;
}

let follow: ((path: string, fragment: string) => void) | undefined;

addEventListener('click', (event) => {
  const link = event
    .composedPath()
    .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && !!node.href);
  // Only of what is shown on the canvas: pages of text have links of their own.
  if (!link || !event.composedPath().some(isCanvas) || link.download) return;
  if (/^(tel|mailto|blob|data):/.test(link.protocol)) return;
  event.preventDefault();
  const { pathname, hash } = link;
  if (follow && !link.getAttribute('href')?.startsWith('#')) follow(pathname, hash);
  else if (hash) location.hash = hash;
});

const isCanvas = (node: EventTarget) => node instanceof Element && node.id === 'storybook-root';
