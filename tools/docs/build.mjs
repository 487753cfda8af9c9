// Writes the documentation site as one file that the service serves.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languages, readContents, readGuides, root } from './guides.mjs';
import { render } from './render.mjs';

const place = join(root, 'packages/service/dist/documentation.json');

const pages = languages.flatMap((language) => {
  const guides = readGuides(language);
  const slugs = new Set(guides.map(({ slug }) => slug));
  return guides.map((guide) => {
    const { written, slug, markdown } = guide;
    return { language, written, slug, markdown, ...render(guide, slugs) };
  });
});
const chapters = readContents().map(({ title, guides }) => ({
  title,
  slugs: guides.map((entry) => (typeof entry === 'string' ? entry : entry.slug)),
}));

mkdirSync(dirname(place), { recursive: true });
writeFileSync(place, JSON.stringify({ chapters, pages }));
