import { askAhead } from './ahead.js';
import { chunks } from './chunks.js';
import { languageOf, settings, shareSettings } from './settings.js';
import { watch } from './watch.js';

const here = import.meta.url;

/** Brings what one touchpoint needs; if that fails, the text inside the tag stays as it is. */
function load(tag: string, language: string) {
  if (customElements.get(tag)) return;
  const bring = (file: string) => import(`${chunks.build}/${language}/${file}.js`);
  Promise.all(['core', tag].map(bring)).catch((error: unknown) =>
    console.error(`Zabota: ${tag} did not load.`, error),
  );
  askAhead(tag, language).catch(() => undefined);
}

function start() {
  const said = [...document.scripts].find(({ src }) => src === here)?.dataset ?? {};
  const language = languageOf(said, document.documentElement);
  shareSettings(said, here, language);
  watch(Object.keys(chunks.tags), (tag) => load(tag, language));
}

// A page may carry the script twice, even in two versions: the first one serves every tag,
// because two copies of Lit could not share one Trusted Types policy.
if (!settings()['loader']) start();
