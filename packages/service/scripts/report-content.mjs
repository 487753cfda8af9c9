// npm run content [folder] [-- --links]: what keepers of the rules should look at in a content pack,
// with file, line and remedy. `--links` also asks every source whether it is still there.
// Exit code 0: the pack can be published; 2: it cannot, contradictions among the reasons.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../dist/content/content.loader.js';
import { describeFinding } from '../dist/requirement/content/finding.js';
import { deadLinks } from '../dist/requirement/content/links.js';
import { reportContent } from '../dist/requirement/content/report.js';

const words = process.argv.slice(2);
const folder =
  words.find((word) => !word.startsWith('--')) ??
  fileURLToPath(new URL('../content/', import.meta.url));
const today = new Date().toISOString().slice(0, 10);

try {
  for (const [agency, content] of await loadContent(folder)) {
    const edition = content.on(today);
    const findings = [
      ...reportContent(edition, today),
      ...(words.includes('--links') ? await deadLinks(edition) : []),
    ];
    for (const one of findings) {
      const file = relative(folder, one.file);
      console.log(`${one.severity} ${describeFinding({ ...one, file })}`);
    }
    console.log(`${agency}: rules ${edition.requirements.size}, findings ${findings.length}.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
