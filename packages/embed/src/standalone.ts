// The first part of a file that brings one touchpoint whole, with the answer to what it asks first
// where that is the same on every page; the touchpoint follows below, see tools/bundle/standalone.mjs.
import { askAhead } from './ahead.js';
import { chunks } from './chunks.js';
import { load } from './load.js';
import { keepAhead, saidBy, settings, shareSettings } from './settings.js';
import { watch } from './watch.js';

/** What the service puts here when it hands the file out. */
interface Told {
  readonly tag: string;
  readonly agency: string;
  readonly language: string;
  /** What everybody is answered first; none where a page has a question of its own. */
  readonly first?: {
    /** Address of the question, below the origin of the service. */
    readonly path: string;
    readonly answer: unknown;
  };
}

declare const ZABOTA_TOLD: Told;

const here = import.meta.url;
const { tag, agency, language, first } = ZABOTA_TOLD;

if (!settings()['loader']) {
  shareSettings({ ...saidBy(here), agency }, here, language);
  if (first) {
    const headers = { accept: 'application/json', 'accept-language': language };
    const answer = Promise.resolve({ ok: true, json: async () => first.answer });
    keepAhead(new URL(first.path, here).href, headers, answer);
  } else askAhead(tag, language).catch(() => undefined);
  // What else the page uses: looked for when the touchpoint of this file is there.
  queueMicrotask(() => watch(Object.keys(chunks.tags), (other) => load(other, language)));
}
