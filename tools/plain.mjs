// npm run plain: holds every text that people read to the limits of plain language, in both languages.
import { spawnSync } from 'node:child_process';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { packagesWithTexts, root } from './packages.mjs';

/** Interface, content, the service's own words, pages of the demo, guides of the site and of Storybook. */
export const textsForPeople = [
  ...packagesWithTexts.map((name) => `packages/${name}/locales`),
  ...['content', 'src', 'pages', 'demo-pages', 'demo-site'].map(
    (folder) => `packages/service/${folder}`,
  ),
  ...['docs/ru', 'docs/en', 'stories/guide', 'stories/journeys', 'stories/surroundings'],
];

if (argv[1] === fileURLToPath(import.meta.url)) {
  const command = ['packages/plain/bin/zabota-plain.mjs', 'check', ...textsForPeople];
  const { status } = spawnSync(execPath, command, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
