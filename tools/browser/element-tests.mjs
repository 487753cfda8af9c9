// What every engine shares when it runs the element tests.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { countingReporter } from './counting-reporter.mjs';
import { itIsToday } from './today.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

const typescript = esbuildPlugin({
  ts: true,
  target: 'es2022',
  tsconfig: `${root}tsconfig.browser.json`,
});

/** @type {import('@web/dev-server-core').Plugin} */
const leanLit = {
  name: 'lean-lit',
  resolveImport: ({ source, context: { path } }) =>
    source === 'lit' && path.startsWith('/packages/') && !path.includes('/lean/')
      ? '/packages/embed/src/lean/lit.ts'
      : undefined,
};

/** The element tests on what the script bundles carry. @type {import('@web/test-runner').TestRunnerConfig} */
export const elementTests = {
  rootDir: root,
  files: 'packages/*/src/**/*.{element,browser}.test.ts',
  nodeResolve: { exportConditions: ['@zabota/source', 'browser'] },
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 30_000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html><head><script>${itIsToday}</script></head>
    <body><script type="module" src="${framework}"></script></body></html>`,
  plugins: [leanLit, typescript],
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    summaryReporter({}),
    countingReporter(),
  ],
};

/** The same on Lit itself, as npm consumers have it. @type {import('@web/test-runner').TestRunnerConfig} */
export const elementTestsOnLit = { ...elementTests, plugins: [typescript] };
