// Guides from Markdown to HTML, and their sections for the search.
import { dirname, join, normalize } from 'node:path/posix';
import markdownIt from 'markdown-it';

/** @typedef {import('./guides.mjs').Guide} Guide */
/** @typedef {import('markdown-it').Token} Token */

/**
 * @typedef {object} Section A heading with the text below it.
 * @property {string} anchor Empty for what stands before the first heading.
 * @property {string} heading
 * @property {string} text
 */

/**
 * @typedef {object} Page
 * @property {string} title
 * @property {string} html Without the title.
 * @property {Section[]} sections
 */

/** The part of an address that names a heading: letters and digits of any language. */
export const anchorOf = (/** @type {string} */ heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Text of an inline token without its marks. @param {Token} token */
const plain = (token) =>
  (token.children ?? [])
    .map(({ type, content }) => (/^(text|code_inline|softbreak)$/.test(type) ? content || ' ' : ''))
    .join('');

/**
 * Where a link of a guide leads on the site; nothing for a file that the site does not serve.
 * @param {string} href
 * @param {Guide} guide
 * @param {ReadonlySet<string>} slugs Of the language of the guide.
 * @returns {string | undefined}
 */
export function addressOf(href, { language, file }, slugs) {
  if (/^(https?:|mailto:|tel:|#)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = normalize(join(dirname(file), path));
  const slug = target
    .replace(/^docs\/(ru|en)\//, '')
    .replace(/^docs\/decisions\/README\.md$/, 'decisions')
    .replace(/^docs\//, '')
    .replace(/^CONTRIBUTING\.md$/, 'contributing')
    .replace(/\.md$/, '');
  if (!slugs.has(slug)) return undefined;
  return `/docs/${language}/${slug}${anchor ? `#${anchor}` : ''}`;
}

/**
 * @param {Guide} guide
 * @param {ReadonlySet<string>} slugs Of the language of the guide.
 * @returns {Page}
 */
export function render(guide, slugs) {
  const md = markdownIt({ html: false, typographer: false });
  // Comments mark what a tool writes and tell a test what is given; Markdown without HTML would show them.
  const marked = guide.markdown.replace(/^<!-- live -->\n+```html$/gm, '```html live');
  const tokens = md.parse(marked.replace(/^<!--[^]*?-->$/gm, ''), {});
  showLive(tokens, guide.language);
  followLinks(tokens, guide, slugs);
  nameCells(tokens);
  const sections = nameSections(tokens);
  const [first] = sections;
  if (!first?.heading) throw new Error(`${guide.file} does not begin with a heading.`);
  const body = tokens.slice(tokens.findIndex(({ type }) => type === 'heading_close') + 1);
  const html = md.renderer
    .render(body, md.options, {})
    .replaceAll('<table>', '<div class="wide" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">');
  return { title: first.heading, html, sections };
}

/** Says in each cell what heads its column: a phone shows cells below each other. @param {Token[]} tokens */
function nameCells(tokens) {
  /** @type {string[]} */
  let heads = [];
  let column = 0;
  for (const [index, token] of tokens.entries()) {
    const inside = tokens[index + 1];
    if (token.type === 'table_open') heads = [];
    else if (token.type === 'tr_open') column = 0;
    else if (token.type === 'th_open' && inside) heads.push(plain(inside));
    else if (token.type === 'td_open') token.attrSet('data-head', heads[column++] ?? '');
  }
}

/**
 * @param {Token[]} tokens
 * @param {Guide} guide
 * @param {ReadonlySet<string>} slugs
 */
function followLinks(tokens, guide, slugs) {
  for (const { children } of tokens) {
    for (const [index, token] of (children ?? []).entries()) {
      if (token.type !== 'link_open') continue;
      const address = addressOf(String(token.attrGet('href')), guide, slugs);
      if (address !== undefined) {
        token.attrSet('href', address);
        continue;
      }
      // Source files are read in the repository: here only their name is said.
      const end = children?.findIndex(({ type }, at) => at > index && type === 'link_close') ?? -1;
      for (const mark of [token, children?.[end]])
        if (mark) Object.assign(mark, { type: 'text', tag: '', content: '', nesting: 0 });
    }
  }
}

const liveWords = { en: 'It works right here:', ru: 'Живой пример:' };

/**
 * Below a piece of HTML that is marked `<!-- live -->` stands what it does: the very same piece.
 * @param {Token[]} tokens
 * @param {Guide['language']} language
 */
function showLive(tokens, language) {
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const fence = tokens[index];
    if (fence?.type !== 'fence' || fence.info !== 'html live') continue;
    fence.info = 'html';
    const live = Object.assign(Object.create(fence), { type: 'html_block', tag: '', info: '' });
    live.content = `<p class="live-title">${liveWords[language]}</p>\n<div class="live">\n${fence.content}</div>\n`;
    tokens.splice(index + 1, 0, live);
  }
}

/** Gives headings their anchors and gathers the text below each. @param {Token[]} tokens */
function nameSections(tokens) {
  /** @type {Section[]} */
  const sections = [];
  const taken = new Map();
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.type === 'inline' && before?.type === 'heading_open') {
      const heading = plain(token);
      const name = anchorOf(heading);
      const times = (taken.get(name) ?? 0) + 1;
      taken.set(name, times);
      const anchor = times > 1 ? `${name}-${times}` : name;
      before.attrSet('id', anchor);
      sections.push({ anchor: before.tag === 'h1' ? '' : anchor, heading, text: '' });
    } else if (token.type === 'inline' || token.type === 'fence') {
      const last = sections.at(-1);
      if (last) last.text += ` ${token.type === 'inline' ? plain(token) : token.content}`;
    }
  }
  return sections;
}
