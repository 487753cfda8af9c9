// The code blocks of guides and READMEs, for the tests that run them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages, root, slugsOf } from './guides.mjs';

/**
 * @typedef {object} Snippet
 * @property {string} place File and line, for the person who mends it.
 * @property {string} kind Language of the fence; empty for what is only shown.
 * @property {string} code
 * @property {string} given What a reader has by then, from a comment before the block: `<!-- given … -->`.
 */

/** Every page with code in it that people read. */
export const pagesWithCode = [
  'README.md',
  'CONTRIBUTING.md',
  ...languages.flatMap((language) =>
    slugsOf(language).map((slug) => `docs/${language}/${slug}.md`),
  ),
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
].filter((file) => existsSync(join(root, file)));

const block = /(?:<!-- given\n([\s\S]*?)-->\n+)?^```(\w*)\n([\s\S]*?)^```$/gm;

/**
 * @param {string} file
 * @param {string} markdown
 * @returns {Snippet[]}
 */
export const snippetsIn = (file, markdown) =>
  [...markdown.matchAll(block)].map(({ 1: given = '', 2: kind = '', 3: code = '', index }) => ({
    place: `${file}:${markdown.slice(0, index).split('\n').length}`,
    kind,
    code,
    given,
  }));

/** All snippets of all pages. */
export const allSnippets = () =>
  pagesWithCode.flatMap((file) => snippetsIn(file, readFileSync(join(root, file), 'utf8')));

/** The scripts inside a piece of HTML that stand there as text. @param {string} html */
export const inlineScripts = (html) =>
  [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].flatMap(([, code = '']) =>
    code.trim() ? [code] : [],
  );
