import { askAhead } from './ahead.js';
import { chunks } from './chunks.js';

/** Brings what one touchpoint needs; if that fails, the text inside the tag stays as it is. */
export function load(tag: string, language: string) {
  if (customElements.get(tag)) return;
  const bring = (file: string) => import(`${chunks.build}/${language}/${file}.js`);
  Promise.all(['core', tag].map(bring)).catch((error: unknown) =>
    console.error(`Zabota: ${tag} did not load.`, error),
  );
  askAhead(tag, language).catch(() => undefined);
}
