/** Where core looks for what the page configured; see `configure()` of `@zabota/core`. */
const place = Symbol.for('zabota.configuration');

/** What core reads of an answer that went well. */
type Answer = Pick<Response, 'ok' | 'json'>;

/** What is configured, and the answers that were asked for ahead. */
interface Settings {
  readonly [name: string]: unknown;
  readonly token?: () => string | undefined | Promise<string | undefined>;
  ahead?: Record<string, Promise<Answer>>;
}

type Page = typeof globalThis & { [place]?: Settings };

/** What a script tag says about the page, each as `data-<name>`. */
type Said = Readonly<Record<string, string | undefined>>;

/** Leaves the answer to a question where core looks for it: by its address and headers. */
export function keepAhead(url: string, headers: object, answer: Promise<Answer>) {
  (settings().ahead ??= {})[JSON.stringify([url, headers])] = answer;
}

/** What the script tag says from which a script came. */
export const saidBy = (script: string): Said =>
  [...document.scripts].find(({ src }) => src === script)?.dataset ?? {};

/** What is configured so far, by the tag and by the page. */
export const settings = () => (globalThis as Page)[place] ?? {};

/** The language of the touchpoints: what the tag or the page says, Russian for all but English. */
export function languageOf({ locale }: Said, page: HTMLElement): 'ru' | 'en' {
  return /^en/i.test(locale || page.lang) ? 'en' : 'ru';
}

/** Hands the settings of the tag to core. What the page configured itself stays. */
export function shareSettings(tag: Said, loader: string, locale: string) {
  const { api, agency, theme, situation } = tag;
  const said = { loader, api: api || new URL(loader).origin, agency, theme, situation, locale };
  (globalThis as Page)[place] = { ...said, ...settings() };
}
