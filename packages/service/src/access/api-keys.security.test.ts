import { describe, expect, it } from 'vitest';
import { TestClock } from '../testing/test-clock.js';
import { openTestDatabase } from '../testing/test-database.js';
import { ApiKeys } from './api-keys.js';

describe('key of an agency system', async () => {
  const database = await openTestDatabase();
  const { db } = database;
  const clock = new TestClock();
  const keys = new ApiKeys(database, clock);
  const live = await keys.make('inspection', 'live', 'register');
  const test = await keys.make('inspection', 'test', 'trial');

  it('opens its own agency, and says whether it is a test key', async () => {
    expect(await keys.find('inspection', live)).toMatchObject({ isTest: false });
    expect(await keys.find('inspection', test)).toMatchObject({ isTest: true });
    expect(await keys.find('other', live)).toBeUndefined();
  });

  it('is not kept: the database holds a hash', async () => {
    const rows = await db.selectFrom('api_key').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(live.slice(8));
  });

  it.each([undefined, '', 'zk_live_', `zk_live_${'A'.repeat(22)}`, 'zc_k1.AAAA'])(
    'cannot be guessed: %j',
    async (key) => expect(await keys.find('inspection', key)).toBeUndefined(),
  );

  it('is shut at once when it is revoked', async () => {
    await db.updateTable('api_key').set({ revoked_at: clock.now() }).execute();
    expect(await keys.find('inspection', live)).toBeUndefined();
  });
});
