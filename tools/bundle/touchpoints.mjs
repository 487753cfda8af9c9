// Which touchpoints the one script serves: those that packages/embed depends on.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where lit-localize left the sources of one language. @param {string} locale */
export const localized = (locale) => join(root, '.build/locales', locale, 'packages');

/**
 * Names of the touchpoints that were built in this language.
 * @param {string} locale
 * @returns {string[]}
 */
export function touchpoints(locale) {
  const embed = JSON.parse(readFileSync(join(root, 'packages/embed/package.json'), 'utf8'));
  return Object.keys(embed.dependencies)
    .map((name) => name.replace('@zabota/', ''))
    .filter((name) => existsSync(join(localized(locale), name, 'src/define.js')));
}
