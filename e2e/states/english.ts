import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { packagesWithTexts, root } from '../../tools/packages.mjs';

/** A text of the interface in both languages; `…` stands for what is filled in. */
export interface Pair {
  readonly russian: string;
  readonly english: string;
}

const unit = /<source>([\s\S]*?)<\/source>\s*<target>([\s\S]*?)<\/target>/g;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const plain = (text: string) =>
  text
    .replace(/<x [^>]*\/>/g, '…')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? '')
    .replace(/<[^>]+>/g, '');

/** Every text of the catalogues: the steps of the states name them in Russian. */
export const pairs: readonly Pair[] = packagesWithTexts.flatMap((name) =>
  [...readFileSync(join(root, 'packages', name, 'locales/ru.xlf'), 'utf8').matchAll(unit)].map(
    ([, english = '', russian = '']) => ({ english: plain(english), russian: plain(russian) }),
  ),
);

/** Modules with the English for what the service of the states says. */
export const englishAnswers = packagesWithTexts
  .map((name) => join(root, 'packages', name, 'src/trial.english.ts'))
  .filter((file) => existsSync(file));
