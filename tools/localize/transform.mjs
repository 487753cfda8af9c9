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
  const whole = text.replace(/^(im|ex)port \{([^}]*)\} from/gm, withoutLiterals);
  writeFileSync(file, whole.replace(escapedLetter, letter).replace(constantAttribute, '="$1"'));
};

/**
 * TypeScript prints the letters of a text within a template as `\u0412`: six bytes where two do.
 * Cyrillic, and the signs that go with it.
 */
const escapedLetter = /(?<!\\)\\u(04[0-9A-F]{2}|00[AB][0-9A-F]|201[0-9A-F]|202[0-7]|2116)/g;
const letter = (/** @type {string} */ _, /** @type {string} */ code) =>
  String.fromCharCode(Number.parseInt(code, 16));

/** An attribute that says the same every time needs no place to be filled. */
const constantAttribute = /(?<=\s[a-z-]+)=\$\{[`"]([^`"$\\&<>]*)[`"]\}/g;

/**
 * lit-localize puts the name of its event in the place of the constant, in lists of imports and
 * exports too.
 * @param {string} all
 * @param {string} way
 * @param {string} names
 */
const withoutLiterals = (all, way, names) =>
  names.includes('"') ? `${way}port { ${names.replace(/,?\s*"[^"]*"/, '')} } from` : all;

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
