import { operations } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { buildCaseApp } from './case/testing/case-app.js';

describe('the contract', async () => {
  const { app } = await buildCaseApp();

  it('is served: every operation has its route', () => {
    const missing = Object.values(operations)
      .filter(({ method, url }) => !app.hasRoute({ method, url }))
      .map(({ schema }) => schema.operationId);
    expect(missing).toEqual([]);
  });

  it('is all that is served under /v1', () => {
    const served = app
      .printRoutes({ commonPrefix: false })
      .split('\n')
      .filter((line) => line.includes('/v1/')).length;
    const addresses = new Set(Object.values(operations).map(({ url }) => url));
    expect(served).toBeLessThanOrEqual(addresses.size);
  });
});
