import { load } from './load.js';
import { chunks } from './chunks.js';
import { languageOf, saidBy, settings, shareSettings } from './settings.js';
import { watch } from './watch.js';

const here = import.meta.url;

function start() {
  const said = saidBy(here);
  const language = languageOf(said, document.documentElement);
  shareSettings(said, here, language);
  watch(Object.keys(chunks.tags), (tag) => load(tag, language));
}

// A page may carry the script twice, even in two versions: the first one serves every tag,
// because two copies of Lit could not share one Trusted Types policy.
if (!settings()['loader']) start();
