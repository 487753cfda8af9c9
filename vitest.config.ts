import { defineConfig } from 'vitest/config';

const conditions = ['@zabota/source', 'node'];

/**
 * How long a test waits for what must come. Far more than it takes anywhere: on a busy machine it
 * comes late, and a second, which is the runner's own limit, was then not enough.
 */
const patience = { poll: { timeout: 20_000 } };

/** Packages are read from their sources, so that a test never meets a stale build. */
const fromSource = { resolve: { conditions }, ssr: { resolve: { conditions } } };

const inBrowser = ['**/*.element.test.ts', '**/*.browser.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        ...fromSource,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts', 'stories/**/*.test.ts'],
          exclude: ['packages/service/**', ...inBrowser],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'service',
          expect: patience,
          include: ['packages/service/src/**/*.test.ts'],
          globalSetup: ['packages/service/src/testing/global-setup.ts'],
          // Each file has a database of its own; to load the service anew for each cost a third of the run.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'e2e',
          expect: patience,
          include: ['e2e/**/*.e2e.ts'],
          exclude: ['e2e/pictures/**'],
          globalSetup: ['e2e/testing/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...fromSource,
        test: {
          name: 'pictures',
          include: ['e2e/pictures/*.e2e.ts'],
          globalSetup: ['e2e/pictures/global-setup.ts'],
          // As many as the pages that it draws on.
          maxConcurrency: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
