// Builds the browser packages once per language, every text already in its place.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { litLocalizeTransform } from '@lit/localize-tools/lib/modes/transform.js';
import { openProject, root, sourceLocale, targetLocales } from './project.mjs';

const out = join(root, '.build/locales/');

/** Writes `.build/locales/<locale>/packages/<package>/src/….js`. */
export function transformSources() {
  const { program, packages } = openProject();
  const sources = join(root, 'packages/');
  const files = program
    .getSourceFiles()
    .filter(
      ({ fileName, isDeclarationFile }) => fileName.startsWith(sources) && !isDeclarationFile,
    );
  for (const locale of [sourceLocale, ...targetLocales]) {
    for (const file of files) {
      const owner = packages.find(({ name }) => file.fileName.startsWith(`${sources}${name}/`));
      const translations = new Map(owner?.translations(locale).map((text) => [text.name, text]));
      program.emit(file, write(locale), undefined, false, {
        before: [litLocalizeTransform(translations, locale, program)],
      });
    }
  }
}

/**
 * @param {string} locale
 * @returns {import('typescript').WriteFileCallback}
 */
const write = (locale) => (name, text) => {
  const file = join(out, locale, name.slice(out.length));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
