import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countsOfVitest, countsOfWebTestRunner, outcome } from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown) {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the sum of all tests', () => {
  it('takes the numbers of a runner', () => {
    const file = report({ numPassedTests: 5, numFailedTests: 1, testResults: [] });
    expect(countsOfVitest(file)).toEqual({ passed: 5, failed: 1 });
    expect(countsOfWebTestRunner(report({ passed: 7, failed: 0 }))).toEqual({
      passed: 7,
      failed: 0,
    });
  });

  it('counts a test file that did not load', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    const file = report({ numPassedTests: 5, numFailedTests: 0, testResults });
    expect(countsOfVitest(file)).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a gate as one', () => {
    expect(outcome(true, undefined)).toEqual({ passed: 1, failed: 0 });
    expect(outcome(false, undefined)).toEqual({ passed: 0, failed: 1 });
  });

  it('never lets a runner that broke pass unnoticed', () => {
    const nothing = countsOfVitest(join(folder, 'missing.json'));
    expect(outcome(false, nothing)).toEqual({ passed: 0, failed: 1 });
  });
});
