// English for states that are written in Russian: what their steps press, and what their service says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesWithTexts, root } from '../packages.mjs';

/**
 * A text of the interface in both languages; `…` stands for what is filled in.
 * @typedef {{ readonly russian: string, readonly english: string }} Pair
 */

const unit = /<source>([\s\S]*?)<\/source>\s*<target>([\s\S]*?)<\/target>/g;
/** @type {Readonly<Record<string, string>>} */
const entities = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** @param {string} text */
const plain = (text) =>
  text
    .replace(/<x [^>]*\/>/g, '…')
    .replace(/&(lt|gt|amp|quot);/g, (_, name) => entities[name] ?? '')
    .replace(/<[^>]+>/g, '');

/**
 * Every text of the catalogues: the steps of the states name them in Russian.
 * @type {Pair[]}
 */
const pairs = packagesWithTexts.flatMap((name) =>
  [...readFileSync(join(root, 'packages', name, 'locales/ru.xlf'), 'utf8').matchAll(unit)].map(
    ([, english = '', russian = '']) => ({ english: plain(english), russian: plain(russian) }),
  ),
);

/** Folders of the packages that have English for what the service of their states says. */
const told = packagesWithTexts.filter((name) =>
  existsSync(join(root, 'packages', name, 'src/trial.english.ts')),
);

/**
 * A module with `pairs` of the interface and `answers` of the service.
 * @param {string} toRoot From the folder of the module to the project, such as `../..`.
 */
export const englishModule = (toRoot) =>
  [
    ...told.map(
      (name, index) =>
        `import { english as e${index} } from '${toRoot}/packages/${name}/src/trial.english.js';`,
    ),
    `export const pairs = ${JSON.stringify(pairs)};`,
    `export const answers = Object.assign({}, ${told.map((_, index) => `e${index}`).join(', ')});`,
    '',
  ].join('\n');
