// npm run new touchpoint <name>: a package that works and passes npm test, to be changed from there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { elements } from '../packages.mjs';

const templates = fileURLToPath(new URL('touchpoint/', import.meta.url));

/** A name that can be a folder, a tag and a class: `office-hours`. */
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** @param {string} name */
const pascal = (name) => name.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase());

/**
 * What stands in a project file before and after a touchpoint joins it. Each is a list that other
 * tools read: the floors, the programs of the compiler, what the one script serves and what it may weigh.
 * @type {{ file: string, join: (text: string, name: string, version: string) => string }[]}
 */
const lists = [
  {
    file: 'tools/layers/layers.mjs',
    join: (text, name) => text.replace(/(\['tracker', [^\]]*)\]/, `$1, '${name}']`),
  },
  {
    file: 'tsconfig.json',
    join: (text, name) =>
      text.replace(
        /(\n\s*\{ "path": "packages\/embed" \})/,
        `\n    { "path": "packages/${name}" },$1`,
      ),
  },
  {
    file: 'tsconfig.i18n.json',
    join: (text, name) =>
      text.replace(/("packages\/[a-z-]+\/src")(\s*\])/, `$1,\n    "packages/${name}/src"$2`),
  },
  {
    file: 'packages/embed/tsconfig.json',
    join: (text, name) =>
      text.replace(/(\{ "path": "\.\.\/[a-z-]+" \})(\s*\])/, `$1,\n    { "path": "../${name}" }$2`),
  },
  {
    file: 'packages/embed/package.json',
    join: (text, name, version) => {
      const manifest = JSON.parse(text);
      const dependencies = { ...manifest.dependencies, [`@zabota/${name}`]: version };
      const sorted = Object.fromEntries(Object.entries(dependencies).sort());
      return `${JSON.stringify({ ...manifest, dependencies: sorted }, null, 2)}\n`;
    },
  },
  {
    file: 'tools/size/budgets.json',
    join: (text, name) => {
      const budgets = JSON.parse(text);
      const first = {
        what: `${name}, first load`,
        tag: `zabota-${name}`,
        state: 'shown',
        most: 15,
      };
      const touchpoints = [...budgets.touchpoints, first];
      return `${JSON.stringify({ ...budgets, touchpoints }, null, 2)}\n`;
    },
  },
];

/**
 * Writes the package and enters it in the lists.
 * @param {string} root Of the project.
 * @param {string} name Kebab-case; the tag becomes `zabota-<name>`.
 * @returns {string[]} Files that were written or changed, relative to the root.
 * @throws {Error} One sentence: the name cannot be one, or is taken; or a list has changed its form.
 */
export function addTouchpoint(root, name) {
  if (!kebab.test(name))
    throw new Error(
      `"${name}" cannot be a tag: use small letters, digits and hyphens, such as office-hours.`,
    );
  if (name.startsWith('zabota-'))
    throw new Error(`The tag begins with zabota- anyway: say ${name.slice('zabota-'.length)}.`);
  const folder = join(root, 'packages', name);
  if (existsSync(folder)) throw new Error(`packages/${name} exists already.`);
  const namesake = elements.find(({ tag }) => tag === `zabota-${name}`);
  if (namesake)
    throw new Error(
      `<zabota-${name}> exists already, in packages/${namesake.folder}: choose another name.`,
    );
  const { version } = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8'));
  const fill = (/** @type {string} */ text) =>
    text
      .replaceAll('__name__', name)
      .replaceAll('__Name__', pascal(name))
      .replaceAll('__version__', version);

  const changed = lists.map(({ file, join: enter }) => {
    const text = readFileSync(join(root, file), 'utf8');
    const next = enter(text, name, version);
    if (next === text) throw new Error(`${file} has another form than tools/new expects.`);
    return { file, text: next };
  });
  const written = readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter((template) => template.endsWith('.txt'))
    .map((template) => ({
      file: join('packages', name, fill(template.slice(0, -'.txt'.length))),
      text: fill(readFileSync(join(templates, template), 'utf8')),
    }));
  for (const { file, text } of [...changed, ...written]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...changed, ...written].map(({ file }) => file);
}

/**
 * Brings the project up to date with its new package: links, formats, catalogue, records of the states.
 * @param {string} name
 * @param {string[]} files
 * @returns {string[][]} Commands, in their order.
 */
export const stepsAfter = (name, files) => [
  ['npm', 'install', '--ignore-scripts'],
  ['npx', 'prettier', '--write', '--log-level=warn', ...files],
  ['npm', 'run', 'build'],
  ['npx', 'vitest', 'run', '--project', 'e2e', 'e2e/states', '-t', `zabota-${name} `],
];

/**
 * @param {string} name
 * @param {string[][]} steps
 * @param {(command: string, args: string[]) => unknown} run Throws when the command fails.
 * @throws {Error} What is left to do, as commands to copy: the package is written by now.
 */
export function settle(name, steps, run) {
  for (const [done, [command = '', ...args]] of steps.entries())
    try {
      run(command, args);
    } catch {
      const quoted = (/** @type {string} */ word) => (word.includes(' ') ? `"${word}"` : word);
      const left = steps.slice(done).map((step) => `  ${step.map(quoted).join(' ')}`);
      throw new Error(
        `packages/${name} is written and entered in its lists, but the step above failed.` +
          ` Mend what it says, then do what is left:\n${left.join('\n')}`,
      );
    }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const [, , kind, name = ''] = argv;
  try {
    if (kind !== 'touchpoint') throw new Error('Say what to make: npm run new touchpoint <name>.');
    const files = addTouchpoint(root, name);
    settle(name, stepsAfter(name, files), (command, args) =>
      execFileSync(command, args, { cwd: root, stdio: 'inherit' }),
    );
    console.log(
      `\npackages/${name} is ready: <zabota-${name}>. Look at it under Touchpoints in npm run stories,` +
        ' change it as docs/en/new-touchpoint.md says (docs/ru/new-touchpoint.md in Russian), then run npm test.',
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
