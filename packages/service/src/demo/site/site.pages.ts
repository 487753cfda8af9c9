import { readFileSync, readdirSync } from 'node:fs';

/** What the pages of the demo agency site have to know of the service. */
export interface SiteFacts {
  /** Origin of the service. */
  readonly service: string;
  /** Slug of the agency. */
  readonly agency: string;
}

const languages = ['ru', 'en'] as const;

/** Files of the site: plain HTML, as an agency would have them. */
export const siteFolder = new URL('../../../demo-site/', import.meta.url);

const read = (file: string): string => readFileSync(new URL(file, siteFolder), 'utf8');

/** A page is a file: what stands in one language has to stand in the other, or reading it fails by name. */
const names = [
  ...new Set(languages.flatMap((language) => readdirSync(new URL(`${language}/`, siteFolder)))),
]
  .filter((file) => file.endsWith('.html') && file !== 'layout.html')
  .map((file) => file.slice(0, -'.html'.length));

/** Every page of the site by its address, ready to be sent. */
export function buildPages(facts: SiteFacts): ReadonlyMap<string, string> {
  const pages = languages.flatMap((language) => {
    const layout = read(`${language}/layout.html`);
    return names.map((name): [string, string] => [
      `${language === 'ru' ? '' : '/en'}${addressOf(name)}`,
      fill(layout, name, read(`${language}/${name}.html`), facts),
    ]);
  });
  return new Map(pages);
}

const addressOf = (name: string): string => (name === 'index' ? '/' : `/${name}`);

type Values = Readonly<Record<string, string>>;

/** Puts a page into the layout; texts are the site's own, so nothing needs escaping. */
function fill(layout: string, name: string, content: string, facts: SiteFacts): string {
  const told = (what: string) => new RegExp(`<!-- ${what}: (.*?) -->`).exec(content)?.[1];
  const values: Values = {
    ...facts,
    title: told('title') ?? '',
    // A page made for one touchpoint brings it whole; the others take the script that serves all.
    script: put(told('script') ?? 'zabota.js', { ...facts }),
    address: addressOf(name),
    [`here:${name}`]: ' aria-current="page"',
  };
  return put(layout, { ...values, content: put(content, values) });
}

const put = (text: string, values: Values): string =>
  text.replace(/\{\{([\w:-]+)\}\}/g, (_, key: string) => values[key] ?? '');
