import type { Library } from './library.js';

/** The guides as a list for language models (`/llms.txt`): addresses of their Markdown, English first. */
export function guidesForMachines({ chapters, pages }: Library): string {
  const links = (language: 'en' | 'ru') =>
    chapters.flatMap(({ title, slugs }) => [
      '',
      `## ${title[language]}`,
      '',
      ...slugs.flatMap((slug) =>
        pages
          .filter((guide) => guide.language === language && guide.slug === slug)
          .map((guide) => `- [${guide.title}](/docs/${language}/${slug}.md)`),
      ),
    ]);
  return [
    '# Zabota',
    '',
    '> Embeddable web components, and the service behind them, that let a public agency put client-centric touchpoints',
    '> into the site it already has. The contract is OpenAPI 3.1: [openapi.json](/openapi.json).',
    ...links('en'),
    ...links('ru'),
    '',
  ].join('\n');
}
