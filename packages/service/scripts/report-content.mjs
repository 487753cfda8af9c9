// npm run content [folder] [-- --links]: what keepers of the rules should look at in a content pack,
// with file, line and remedy. `--links` also asks every source whether it is still there.
// Exit code 0: nothing contradicts; 1: something does; 2: the pack cannot be published.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../dist/content/content.loader.js';
import { describeFinding, finding } from '../dist/requirement/content/finding.js';
import { reportContent } from '../dist/requirement/content/report.js';

const words = process.argv.slice(2);
const folder =
  words.find((word) => !word.startsWith('--')) ??
  fileURLToPath(new URL('../content/', import.meta.url));
const today = new Date().toISOString().slice(0, 10);

/**
 * Sources that do not answer, or answer that nothing is there.
 * @param {import('../dist/content/content.js').Edition} edition
 */
async function deadLinks({ requirements }) {
  const found = [];
  for (const { value } of requirements.values())
    for (const { url } of value.sources ?? []) {
      const signal = AbortSignal.timeout(10_000);
      const answer = await fetch(url, { signal }).catch(() => undefined);
      if (answer && answer.status < 400) continue;
      const why = answer ? `answers ${answer.status}` : 'does not answer';
      const remedy = 'Find where it stands now, or take it away.';
      found.push(finding(value.file, 2, `the source ${url} ${why}. ${remedy}`, 'warning'));
    }
  return found;
}

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
    if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
