// The texts of the browser packages: one program for all, one XLIFF catalogue for each package.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { packagesWithTexts, root } from '../packages.mjs';

export const sourceLocale =
  /** @type {import('@lit/localize-tools/lib/types/locale.js').Locale} */ ('en');
export const targetLocales =
  /** @type {import('@lit/localize-tools/lib/types/locale.js').Locale[]} */ (['ru']);

/** Module where the generated catalogue of a package finds `str`. @param {string} name */
const doorOf = (name) => (name === 'core' ? '../localize.js' : '@zabota/core');

/** @typedef {ConstructorParameters<typeof RuntimeLitLocalizer>[0]} LocalizerConfiguration */

/**
 * @param {string} name Name of a package's folder.
 * @returns {LocalizerConfiguration}
 */
const configurationOf = (name) => ({
  baseDir: root,
  resolve: (path) => join(root, path),
  sourceLocale,
  targetLocales,
  tsConfig: 'tsconfig.i18n.json',
  interchange: { format: 'xliff', xliffDir: `packages/${name}/locales` },
  output: { mode: 'runtime', outputDir: `packages/${name}/src/language/locales`, language: 'ts' },
});

/** lit-localize over all packages at once. */
class WholeProject extends RuntimeLitLocalizer {
  get sources() {
    return this.program;
  }
}

/** lit-localize, narrowed to the files of one package. */
class PackageLocalizer extends RuntimeLitLocalizer {
  #narrowed;

  /**
   * @param {string} name Name of the package's folder.
   * @param {WholeProject['sources']} program
   */
  constructor(name, program) {
    super(configurationOf(name));
    this.name = name;
    const folder = join(root, 'packages', name, 'src/');
    this.files = program.getSourceFiles().filter((file) => file.fileName.startsWith(folder));
    this.#narrowed = Object.create(program, { getSourceFiles: { value: () => this.files } });
  }

  /** @override */
  get program() {
    return this.#narrowed;
  }

  /** Texts of the package, by what the catalogue must hold. */
  get messages() {
    const { messages, errors } = this.extractSourceMessages();
    if (errors.length > 0) throw new Error(errors.map(describe).join('\n'));
    return messages;
  }

  /** @param {(typeof targetLocales)[number]} locale */
  translations(locale) {
    return this.readTranslationsSync().translations.get(locale) ?? [];
  }

  /** Writes the runtime catalogue, which npm consumers load; a text without Russian stays English. */
  async writeRuntimeCatalogue() {
    const { translations } = this.readTranslationsSync();
    for (const locale of targetLocales) {
      const translated = new Map(this.translations(locale).map((text) => [text.name, text]));
      translations.set(
        locale,
        this.messages.map((text) => translated.get(text.name) ?? text),
      );
    }
    await this.build();
    for (const locale of targetLocales) {
      const file = join(root, this.config.output.outputDir, `${locale}.ts`);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace("'@lit/localize'", `'${doorOf(this.name)}'`));
    }
  }
}

/** Opens the sources once and gives a localizer for each package. */
export function openProject() {
  const { sources: program } = new WholeProject(configurationOf('core'));
  const packages = packagesWithTexts.map((name) => new PackageLocalizer(name, program));
  return { program, packages };
}

/** @param {import('typescript').Diagnostic} diagnostic */
const describe = ({ file, start, messageText }) => {
  const place = file?.getLineAndCharacterOfPosition(start ?? 0);
  return `${file?.fileName}:${(place?.line ?? 0) + 1} ${String(messageText)}`;
};
