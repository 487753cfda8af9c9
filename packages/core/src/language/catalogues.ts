import { configureLocalization, LOCALE_STATUS_EVENT } from './localize.js';

/** A language Zabota speaks. English is the source language. */
export type Locale = 'en' | 'ru';

type Templates = Record<string, unknown>;
type LoadCatalogue = () => Promise<{ readonly templates: Templates }>;

/** Catalogues of one package: how to load each language but English. */
export type Catalogues = Readonly<Record<Exclude<Locale, 'en'>, LoadCatalogue>>;

interface Runtime {
  readonly getLocale: () => string;
  readonly setLocale: (locale: string) => Promise<void>;
}

const packages = new Set<Catalogues>([{ ru: () => import('./locales/ru.js') }]);
const russian: Templates = {};
let runtime: Runtime | undefined;

// The cast hides the brand by which lit-localize knows the function: its
// transform mode refuses a program that mentions it, though the script
// bundles put `built-in.ts` in the place of this file.
const configureRuntime = configureLocalization as unknown as (configuration: object) => Runtime;

const start = (): Runtime =>
  (runtime ??= configureRuntime({
    sourceLocale: 'en',
    targetLocales: ['ru'],
    loadLocale: async () => {
      await Promise.all([...packages].map(load));
      return { templates: russian };
    },
  }));

async function load(catalogues: Catalogues) {
  Object.assign(russian, (await catalogues.ru()).templates);
}

/** Adds the catalogues of a package; elements already shown are rendered again when they arrive. */
export function addCatalogues(catalogues: Catalogues): void {
  packages.add(catalogues);
  if (getLocale() !== 'ru') return;
  void load(catalogues).then(() => {
    const detail = { status: 'ready', readyLocale: 'ru' };
    dispatchEvent(new CustomEvent(LOCALE_STATUS_EVENT, { detail }));
  });
}

/** The language in which texts come out now. */
export const getLocale = (): Locale => (runtime?.getLocale() ?? 'en') as Locale;

/** Speaks another language; one language a page. Resolves when its texts are there. */
export const setLocale = (locale: Locale): Promise<void> => start().setLocale(locale);
