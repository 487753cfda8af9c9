// The stages of npm test. A gate counts as one test, a runner as all it ran.
import { countsOfStories, countsOfVitest, countsOfWebTestRunner } from './counts.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[] | ((report: string) => string[])} command What Node runs.
 * @property {(report: string) => import('./counts.mjs').Counts} [countsOf] Reads a runner's report.
 * @property {string[]} needs Stages that must have ended before.
 */

/** Room for what is soon forgotten: the compiler collects it a fifth of its time otherwise. */
const roomy = '--max-semi-space-size=64';

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

/** @type {(Omit<Stage, 'needs'> & { needs?: string[] })[]} */
const listed = [
  { name: 'Build', command: ['tools/build.mjs'], needs: [] },
  // What reads the sources alone need not wait for it.
  { name: 'Format', command: [bin.prettier, '--check', '--log-level=warn', '.'], needs: [] },
  { name: 'Layers', command: ['tools/layers/layers.mjs'], needs: [] },
  { name: 'Tokens', command: ['packages/core/tools/build-tokens.mjs', '--check'], needs: [] },
  // Types and lint read the generated list of what there is to show.
  { name: 'Stories written', command: ['tools/stories/write-stories.mjs'] },
  { name: 'End to end', command: vitest('e2e'), countsOf: countsOfVitest },
  // Declarations alone: what is built runs beside, and stays as it is.
  {
    name: 'Types',
    command: [roomy, bin.tsc, '-b', '--emitDeclarationOnly'],
    needs: ['Stories written'],
  },
  {
    name: 'Types of tests and tools',
    command: [roomy, bin.tsc, '-p', 'tsconfig.check.json'],
    needs: ['Types'],
  },
  { name: 'Lint', command: [roomy, bin.eslint, '.'], needs: ['Types'] },
  { name: 'Element tests', command: [bin.wtr], countsOf: countsOfWebTestRunner },
  { name: 'Service tests', command: vitest('service'), countsOf: countsOfVitest },
  {
    name: 'Stories',
    command: ['tools/stories/walk.mjs', '--written'],
    countsOf: countsOfStories,
    needs: ['Stories written'],
  },
  { name: 'Unit tests', command: vitest('unit'), countsOf: countsOfVitest },
  { name: 'Pictures', command: vitest('pictures'), countsOf: countsOfVitest },
  { name: 'Size', command: ['tools/size/size.mjs'] },
  { name: 'Texts', command: ['tools/localize/check.mjs'] },
  { name: 'Plain language', command: ['tools/plain.mjs'] },
  // What is published are declarations too.
  { name: 'Packages', command: ['tools/pack/pack.mjs'], needs: ['Types'] },
  { name: 'OpenAPI', command: ['packages/contract/scripts/generate-openapi.mjs', '--check'] },
];

/**
 * In the order in which they begin: the longest first, so that none is left alone at the end while a
 * processor has nothing to do.
 * @type {Stage[]}
 */
export const stages = listed.map((stage) => ({ needs: ['Build'], ...stage }));
