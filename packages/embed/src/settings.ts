/** Where core looks for what the page configured; see `configure()` of `@zabota/core`. */
const place = Symbol.for('zabota.configuration');

/** What is configured, and the answers that were asked for ahead. */
interface Settings {
  readonly [name: string]: unknown;
  ahead?: Record<string, Promise<Response>>;
}

type Page = typeof globalThis & { [place]?: Settings };

/** What a script tag may say about the page, each as `data-<name>`. */
const names = ['api', 'agency', 'theme', 'situation'] as const;

/** What is configured so far, by the tag and by the page. */
export const settings = () => (globalThis as Page)[place] ?? {};

/** The language of the touchpoints: what the tag or the page says, Russian for all but English. */
export function languageOf(script: HTMLElement | undefined, page: HTMLElement): 'ru' | 'en' {
  return /^en/i.test(script?.dataset['locale'] || page.lang) ? 'en' : 'ru';
}

/** Hands the settings of the tag to core. What the page configured itself stays. */
export function shareSettings(script: HTMLElement | undefined, origin: string, locale: string) {
  const said: Record<string, unknown> = { api: origin, locale };
  for (const name of names) if (script?.dataset[name]) said[name] = script.dataset[name];
  (globalThis as Page)[place] = { ...said, ...settings() };
}
