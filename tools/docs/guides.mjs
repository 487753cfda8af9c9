// The guides as they lie in docs/: what there is, in which order, in which language.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { contrastGuide } from './contrast.mjs';
import { coverageGuide } from './coverage.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @typedef {'ru' | 'en'} Language */
/** @typedef {Record<Language, string>} Texts */

/**
 * @typedef {object} Guide
 * @property {Language} language Of the site it stands on.
 * @property {Language} written The language it is written in.
 * @property {string} slug Its address after `/docs/<language>/`.
 * @property {string} file Where its links start from, relative to the root.
 * @property {string} markdown
 */

/** @typedef {{ title: Texts, guides: (string | { slug: string, file: string })[] }} Chapter */

/** @type {Language[]} */
export const languages = ['ru', 'en'];

/** @returns {Chapter[]} */
export const readContents = () => parse(readFileSync(join(root, 'docs/contents.yaml'), 'utf8'));

/** Guides that are made from what they tell of, and lie in no folder. */
const made = new Map([
  ['coverage', coverageGuide],
  ['contrast', contrastGuide],
]);

/** @param {string} slug */
export const isMade = (slug) => made.has(slug);

/** Slugs of the guides that lie in a folder. @param {Language} language */
export const slugsOf = (language) =>
  readdirSync(join(root, 'docs', language))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length));

/**
 * Every guide of one language, in the order of the contents; pages of decisions follow their list.
 * @param {Language} language
 * @returns {Guide[]}
 * @throws {Error} When the contents name a guide that does not exist.
 */
export function readGuides(language) {
  return readContents()
    .flatMap(({ guides }) => guides)
    .flatMap((entry) => {
      const slug = typeof entry === 'string' ? entry : entry.slug;
      const file = typeof entry === 'string' ? `docs/${language}/${slug}.md` : entry.file;
      const written = typeof entry === 'string' ? language : 'en';
      const make = made.get(slug);
      if (make) return [{ ...make(language), language, written: language }];
      const own = { language, written, slug, file, markdown: read(file) };
      return slug === 'decisions' ? [own, ...decisions(language)] : [own];
    });
}

/** @param {Language} language @returns {Guide[]} */
const decisions = (language) =>
  readdirSync(join(root, 'docs/decisions'))
    .filter((name) => /^\d{4}-.*\.md$/.test(name))
    .map((name) => {
      const file = `docs/decisions/${name}`;
      const slug = `decisions/${name.slice(0, -'.md'.length)}`;
      return { language, written: 'en', slug, file, markdown: read(file) };
    });

/** @param {string} file */
function read(file) {
  if (!existsSync(join(root, file)))
    throw new Error(`docs/contents.yaml names ${file}, which does not exist.`);
  return readFileSync(join(root, file), 'utf8');
}
