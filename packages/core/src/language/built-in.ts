import { configureTransformLocalization } from '@lit/localize';
import type { Catalogues, Locale } from './catalogues.js';

/**
 * Stands in for `catalogues.ts` and `locale.controller.ts` in the script bundles:
 * one build per language, every text already in its place.
 */
const localization = configureTransformLocalization({ sourceLocale: 'en' });

export type { Catalogues, Locale };

export const getLocale = () => localization.getLocale() as Locale;

/** The language was chosen with the script. */
export const setLocale = (_locale: Locale): Promise<void> => Promise.resolve();

/** The texts are in the script. */
export const addCatalogues = (_catalogues: Catalogues): void => undefined;

/** Nothing to choose and nothing to wait for. */
export class LocaleController {
  readonly locale: Locale = getLocale();
  readonly ready: Promise<void> = Promise.resolve();
}
