// The first part of a file that brings one touchpoint whole, with the answer to what it asks first;
// the touchpoint follows below, see tools/bundle/standalone.mjs.
import { chunks } from './chunks.js';
import { load } from './load.js';
import { keepAhead, saidBy, settings, shareSettings } from './settings.js';
import { watch } from './watch.js';

/** What the service puts here when it hands the file out. */
interface Told {
  readonly agency: string;
  readonly language: string;
  /** Address of the question, below the origin of the service. */
  readonly path: string;
  /** The answer, as the service gives it to everybody. */
  readonly answer: unknown;
}

declare const ZABOTA_TOLD: Told;

const here = import.meta.url;
const { agency, language, path, answer } = ZABOTA_TOLD;

if (!settings()['loader']) {
  shareSettings({ ...saidBy(here), agency }, here, language);
  const headers = { accept: 'application/json', 'accept-language': language };
  const first = Promise.resolve({ ok: true, json: async () => answer });
  keepAhead(new URL(path, here).href, headers, first);
  // What else the page uses: looked for when the touchpoint of this file is there.
  queueMicrotask(() => watch(Object.keys(chunks.tags), (tag) => load(tag, language)));
}
