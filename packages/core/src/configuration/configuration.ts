/** Where the service is and for whom the touchpoints speak. */
export interface Configuration {
  /** Origin of the service, such as `https://care.example.ru`. */
  readonly api: string;
  /** Slug of the agency. */
  readonly agency: string;
  /** Language of the page: `ru` or `en`. */
  readonly locale: string;
  /** Words of the theme, such as `dark` or `black-on-white larger`. */
  readonly theme: string;
  /** Slug of the life situation that the page is about. */
  readonly situation: string;
  /** Gives the signed-in client's bearer token, or nothing for an anonymous client. */
  readonly token: () => string | undefined | Promise<string | undefined>;
}

/** Configuration that an attribute or a `data-zabota-*` ancestor can also give. */
export type Setting = Exclude<keyof Configuration, 'token'>;

const place = Symbol.for('zabota.configuration');

/** Event of the window after each `configure()`. */
export const configurationChanged = 'zabota-configuration';

type Shared = typeof globalThis & { [place]?: Partial<Configuration> };

/** What was configured so far; several copies of Zabota on one page share it. */
export function configuration(): Partial<Configuration> {
  return (globalThis as Shared)[place] ?? {};
}

/** Adds to the configuration of the page; touchpoints already on it follow. */
export function configure(settings: Partial<Configuration>): void {
  (globalThis as Shared)[place] = { ...configuration(), ...settings };
  globalThis.dispatchEvent?.(new Event(configurationChanged));
}

/**
 * One setting of one element that does not say it itself: the nearest
 * `data-zabota-*` ancestor (through shadow roots), then the configuration.
 */
export function resolveSetting(element: Element, name: Setting): string {
  return closestSetting(element, `data-zabota-${name}`) || configuration()[name] || '';
}

function closestSetting(element: Element, attribute: string): string | null {
  const holder = element.closest(`[${attribute}]`);
  if (holder) return holder.getAttribute(attribute);
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestSetting(root.host, attribute) : null;
}
