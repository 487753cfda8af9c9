// Which tests prove which requirement: read from the titles of the tests, so that it cannot lie.
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @typedef {import('./guides.mjs').Texts} Texts */
/** @typedef {{ file: string, title: string }} Proof */
/** @typedef {{ title: Texts, requirements: Record<string, Texts> }} Group */

/** @returns {Group[]} */
export const readRequirements = () =>
  parse(readFileSync(join(root, 'docs/requirements.yaml'), 'utf8'));

const isTest = /\.(test|e2e)\.ts$/;
const isElsewhere = /(^|[\\/])(node_modules|dist|generated)[\\/]/;

/** A call that names a test or a group of tests; `.each(…)` may stand before the title. */
const titled =
  /\b(?:it|test|describe)(?:\.\w+)*(?:\((?:[^()]|\([^()]*\))*\))?\(\s*(['"`])(.*?)\1/gs;

/**
 * Titles of a test file that name requirements.
 * @param {string} source
 * @returns {{ id: string, title: string }[]}
 */
export function taggedTitles(source) {
  return [...source.matchAll(titled)].flatMap(([, , title = '']) =>
    [...new Set(title.match(/\bA\d{2,3}\b/g))].map((id) => ({ id, title })),
  );
}

/**
 * Every test that carries the id of a requirement.
 * @returns {Map<string, Proof[]>} By id.
 */
export function proofs() {
  /** @type {Map<string, Proof[]>} */
  const found = new Map();
  for (const folder of ['packages', 'e2e', 'stories', 'tools']) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => isTest.test(one) && !isElsewhere.test(one)).sort()) {
      const file = join(folder, name).split(sep).join('/');
      for (const { id, title } of taggedTitles(readFileSync(join(root, file), 'utf8')))
        found.set(id, [...(found.get(id) ?? []), { file, title }]);
    }
  }
  return found;
}

const words = {
  en: {
    title: 'What is proven',
    lead: 'The concept documents ask for 116 things. Each stands here with the tests whose titles carry its number. The page is made from the tests at every build: what no test carries is “not yet”.',
    sum: (/** @type {number} */ done, /** @type {number} */ all) =>
      `**${done} of ${all}** are carried by at least one test. A test proves what its title says, which may be a part of the requirement.`,
    none: 'not yet',
  },
  ru: {
    title: 'Что доказано',
    lead: 'Концепции просят 116 вещей. Здесь каждая стоит рядом с тестами, в названии которых есть её номер. Страница собирается из тестов при каждой сборке: если теста нет, написано «пока нет».',
    sum: (/** @type {number} */ done, /** @type {number} */ all) =>
      `Хотя бы один тест есть у **${done} из ${all}**. Тест доказывает то, что сказано в его названии. Это может быть часть требования.`,
    none: 'пока нет',
  },
};

/**
 * The coverage page as a guide.
 * @param {import('./guides.mjs').Language} language
 */
export function coverageGuide(language) {
  const text = words[language];
  const groups = readRequirements();
  const found = proofs();
  const ids = groups.flatMap(({ requirements }) => Object.keys(requirements));
  const done = ids.filter((id) => found.has(id)).length;
  const chapters = groups.map(({ title, requirements }) =>
    [
      `## ${title[language]}`,
      ...Object.entries(requirements).map(([id, name]) =>
        [`### ${id}. ${name[language]}`, proofList(found.get(id), text.none)].join('\n\n'),
      ),
    ].join('\n\n'),
  );
  const markdown = [`# ${text.title}`, text.lead, text.sum(done, ids.length), ...chapters];
  return {
    slug: 'coverage',
    file: `docs/${language}/coverage.md`,
    markdown: markdown.join('\n\n'),
  };
}

/** The titles of the tests, word for word, and the file to look in. */
const proofList = (/** @type {Proof[] | undefined} */ tests, /** @type {string} */ none) =>
  tests?.map(({ file, title }) => `- ${asCode(title)} · ${asCode(file)}`).join('\n') ?? `*${none}*`;

const asCode = (/** @type {string} */ text) => `\`${text.replaceAll('`', "'")}\``;
