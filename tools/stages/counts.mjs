import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/**
 * Tests of a JSON report of vitest; a file that did not load counts as one failure.
 * @param {string} file
 * @returns {Counts}
 */
export function countsOfVitest(file) {
  const report = read(file);
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report?.testResults ?? [];
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + broken.length,
  };
}

/**
 * What tools/browser/counting-reporter.mjs wrote.
 * @param {string} file
 * @returns {Counts}
 */
export const countsOfWebTestRunner = (file) => read(file) ?? { passed: 0, failed: 0 };

/**
 * What tools/stories/walk.mjs wrote.
 * @param {string} file
 * @returns {Counts}
 */
export const countsOfStories = (file) => read(file) ?? { passed: 0, failed: 0 };

/**
 * What a stage adds to the sum. A stage that failed without a failed test, such as a gate or a
 * runner that broke, is one failure; a gate that held is one pass.
 * @param {boolean} succeeded
 * @param {Counts | undefined} counts
 * @returns {Counts}
 */
export function outcome(succeeded, counts) {
  if (succeeded) return counts ?? { passed: 1, failed: 0 };
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  return { passed, failed: Math.max(failed, 1) };
}
