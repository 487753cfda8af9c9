// npm run build: texts, modules and script bundles; each step only when what it reads has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { packagesWithTexts, root } from './packages.mjs';

const record = join(root, '.build/steps.json');

const withTexts = packagesWithTexts.map((name) => `packages/${name}`);
const withoutTexts = ['packages/contract', 'packages/plain'];
const everywhere = [
  'package-lock.json',
  'tsconfig.base.json',
  'tools/build.mjs',
  'tools/packages.mjs',
];
const sources = (/** @type {string[]} */ packages) =>
  packages.flatMap((name) => [`${name}/src`, `${name}/package.json`, `${name}/tsconfig.json`]);

const steps = [
  {
    name: 'catalogues',
    reads: [...withTexts.map((name) => `${name}/locales`), ...sources(withTexts), 'tools/localize'],
    writes: withTexts.map((name) => `${name}/src/language/locales/ru.ts`),
    commands: [['tools/localize/catalogues.mjs']],
  },
  {
    name: 'modules',
    reads: [
      ...sources([...withTexts, ...withoutTexts, 'packages/embed', 'packages/service']),
      'tools/bundle/modules.mjs',
    ],
    writes: ['packages/contract/dist', 'packages/core/dist', 'packages/service/dist'],
    commands: [['tools/bundle/modules.mjs'], ['packages/contract/scripts/generate-openapi.mjs']],
  },
  {
    name: 'script bundles',
    reads: [
      ...withTexts.map((name) => `${name}/locales`),
      ...sources([...withTexts, ...withoutTexts, 'packages/embed']),
      ...['tools/localize', 'tools/bundle', 'tsconfig.i18n.json', 'rollup.config.js'],
    ],
    writes: ['packages/embed/dist/embed/manifest.json', 'packages/embed/dist/touchpoints/ru.js'],
    commands: [
      ['tools/localize/transform.mjs'],
      ['tools/bundle/server.mjs'],
      ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'],
    ],
  },
  {
    name: 'widget of the demo site',
    reads: ['packages/service/demo-site/own-widget.source.js', 'packages/service/scripts'],
    writes: ['packages/service/dist/demo-site/own-widget.js'],
    commands: [['packages/service/scripts/build-demo-site.mjs']],
  },
  {
    name: 'documentation',
    // The titles of all tests among them: made anew sooner than compared.
    reads: null,
    writes: ['packages/service/dist/documentation.json'],
    commands: [['tools/docs/build.mjs']],
  },
];

/** Content of files and folders as one short text; tests are not part of what is built. */
function fingerprint(/** @type {string[]} */ paths) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    if (!existsSync(path) || path.endsWith('.test.ts')) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(path.slice(root.length)).update('\0').update(readFileSync(path));
    }
  };
  for (const path of [...everywhere, ...paths]) add(join(root, path));
  return hash.digest('base64url');
}

const readRecord = () => (existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {});

/**
 * Builds what is out of date.
 * @throws {Error} Naming the step that failed; its own words are printed before.
 */
export function build() {
  for (const { name, reads, writes, commands } of steps) {
    const isCurrent =
      reads &&
      readRecord()[name] === fingerprint(reads) &&
      writes.every((path) => existsSync(join(root, path)));
    if (isCurrent) continue;
    if (reads) console.log(`Building ${name} …`);
    for (const command of commands) {
      const { status } = spawnSync(execPath, command, { cwd: root, stdio: 'inherit' });
      if (status !== 0) throw new Error(`Building ${name} failed: see above.`);
    }
    if (!reads) continue;
    mkdirSync(join(root, '.build'), { recursive: true });
    const built = { ...readRecord(), [name]: fingerprint(reads) };
    writeFileSync(record, JSON.stringify(built, null, 2));
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
