import { readFileSync } from 'node:fs';
import { packagesWithTexts } from '../../tools/packages.mjs';

export type Language = 'ru' | 'en';

const catalogues = packagesWithTexts.map(
  (name) => new URL(`../../packages/${name}/locales/ru.xlf`, import.meta.url),
);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const plain = (text: string): string =>
  text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');

/** Russian by English source, out of the very catalogues that are built into the touchpoints. */
const russian = new Map(
  catalogues.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /<source>([^<]*)<\/source>\s*<target>([^<]*)<\/target>/g,
      ),
    ].map(([, source = '', target = '']): [string, string] => [plain(source), plain(target)]),
  ),
);

/**
 * What a touchpoint says, in the language of the page.
 *
 * @throws when there is no such text: the words of the interface have changed.
 */
export function say(language: Language, source: string): string {
  const found = russian.get(source);
  if (found === undefined) throw new Error(`No touchpoint says "${source}".`);
  return language === 'ru' ? found : source;
}
