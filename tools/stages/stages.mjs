// The stages of npm test, in their order. A gate counts as one test, a runner as all it ran.
import { countsOfStories, countsOfVitest, countsOfWebTestRunner } from './counts.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[] | ((report: string) => string[])} command What Node runs.
 * @property {(report: string) => import('./counts.mjs').Counts} [countsOf] Reads a runner's report.
 */

const bin = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  wtr: 'node_modules/@web/test-runner/dist/bin.js',
};

/** @param {string[]} projects */
const vitest =
  (...projects) =>
  (/** @type {string} */ report) => [
    bin.vitest,
    'run',
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...projects.flatMap((project) => ['--project', project]),
  ];

/** What every other stage reads. @type {Stage[]} */
const preparation = [
  { name: 'Build', command: ['tools/build.mjs'] },
  // Types and lint read the generated list of what there is to show.
  { name: 'Stories written', command: ['tools/stories/write-stories.mjs'] },
];

/** @type {Stage[]} */
const onNode = [
  { name: 'Format', command: [bin.prettier, '--check', '--log-level=warn', '.'] },
  { name: 'Lint', command: [bin.eslint, '.'] },
  { name: 'Layers', command: ['tools/layers/layers.mjs'] },
  // Declarations alone: what is built runs beside, and stays as it is.
  { name: 'Types', command: [bin.tsc, '-b', '--emitDeclarationOnly'] },
  { name: 'Types of tests and tools', command: [bin.tsc, '-p', 'tsconfig.check.json'] },
  { name: 'Texts', command: ['tools/localize/check.mjs'] },
  { name: 'Plain language', command: ['tools/plain.mjs'] },
  { name: 'Tokens', command: ['packages/core/tools/build-tokens.mjs', '--check'] },
  { name: 'OpenAPI', command: ['packages/contract/scripts/generate-openapi.mjs', '--check'] },
  { name: 'Unit tests', command: vitest('unit'), countsOf: countsOfVitest },
  { name: 'Service tests', command: vitest('service'), countsOf: countsOfVitest },
];

/** One after the other, so that no browser waits for another. @type {Stage[]} */
const inBrowser = [
  { name: 'End to end', command: vitest('e2e'), countsOf: countsOfVitest },
  { name: 'Element tests', command: [bin.wtr], countsOf: countsOfWebTestRunner },
  { name: 'Stories', command: ['tools/stories/walk.mjs', '--written'], countsOf: countsOfStories },
  { name: 'Pictures', command: vitest('pictures'), countsOf: countsOfVitest },
  { name: 'Size', command: ['tools/size/size.mjs'] },
];

/**
 * The lanes of one round run side by side, as a small machine has two processors; rounds follow
 * each other.
 * @type {Stage[][][]}
 */
export const rounds = [[preparation], [onNode, inBrowser]];
