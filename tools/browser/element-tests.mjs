// What every engine shares when it runs the element tests.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { countingReporter } from './counting-reporter.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export const elementTests = {
  rootDir: root,
  files: 'packages/*/src/**/*.{element,browser}.test.ts',
  nodeResolve: { exportConditions: ['@zabota/source', 'browser'] },
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 30_000 } },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.browser.json` }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    summaryReporter({}),
    countingReporter(),
  ],
};
