import { defineConfig } from 'vitest/config';

const conditions = ['@zabota/source', 'node'];

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
        },
      },
      {
        ...fromSource,
        test: {
          name: 'service',
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
