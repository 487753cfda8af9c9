// Builds the browser packages once per language, every text already in its place.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { litLocalizeTransform } from '@lit/localize-tools/lib/modes/transform.js';
import { root } from '../packages.mjs';
import { openProject, sourceLocale, targetLocales } from './project.mjs';

const out = join(root, '.build/locales/');

/**
 * Writes `.build/locales/<locale>/packages/<package>/src/….js`.
 * @param {string} locale
 * @returns {import('typescript').WriteFileCallback}
 */
const write = (locale) => (name, text) => {
  const file = join(out, locale, name.slice(out.length));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text.replace(/^import \{([^}]*)\} from/gm, withoutLiterals));
};

/**
 * lit-localize puts the name of its event in the place of the constant, in import lists too.
 * @param {string} all
 * @param {string} names
 */
const withoutLiterals = (all, names) =>
  names.includes('"') ? `import { ${names.replace(/,?\s*"[^"]*"/, '')} } from` : all;

rmSync(out, { recursive: true, force: true });
const { program, packages } = openProject();
for (const locale of [sourceLocale, ...targetLocales]) {
  for (const localizer of packages) {
    const translations = new Map(localizer.translations(locale).map((text) => [text.name, text]));
    for (const file of localizer.files) {
      program.emit(file, write(locale), undefined, false, {
        before: [litLocalizeTransform(translations, locale, program)],
      });
    }
  }
}
