import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../testing/test-app.js';

describe('health', async () => {
  const { app } = await buildTestApp();

  it('says that it lives without asking anybody', async () => {
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'live' });
  });

  it('is ready when database, migrations and files are', async () => {
    const answer = await app.inject('/health/ready');
    expect(answer.json()).toEqual({
      status: 'ready',
      checks: { accepting: true, database: true, migrations: true, files: true },
    });
    expect(answer.statusCode).toBe(200);
  });
});
