import { describe, expect, it } from 'vitest';
import { checkLedger } from '../consent/ledger.check.js';
import { buildConsentApp } from '../consent/testing/consent-app.js';
import { Signer } from '../crypto/signer.js';
import { endRetention } from './retention.js';

describe('law.md B4: records whose term has ended', async () => {
  const app = await buildConsentApp();
  const { db } = app.database;
  const end = () => endRetention(app.app.desk, app.agency);
  const acts = () =>
    db.selectFrom('retention_act').select(['kind', 'count', 'law']).orderBy('id').execute();

  const [gone, active] = [await app.client(), await app.client()];
  await gone.decide('grant');
  await app.check(gone.subject);
  await gone.decide('withdraw');
  await active.decide('grant');
  const subjects = () => db.selectFrom('subject').select(['id', 'hash']).orderBy('id').execute();
  const [first, second] = await subjects();

  it('stay until their last day', async () => {
    app.clock.set('2029-11-22T09:00:00Z');
    expect(await end()).toBe(0);
    expect(await acts()).toEqual([]);
  });

  it('go after it, with an act that names no person, and others stay', async () => {
    app.clock.set('2029-11-25T09:00:00Z');
    expect(await end()).toBe(2);
    expect(await end()).toBe(0);
    const law = 'Федеральный закон №\u00a0152-ФЗ, статья 9, часть 3';
    expect(await acts()).toEqual([
      { kind: 'uses', count: 1, law },
      { kind: 'consents', count: 1, law },
    ]);
    expect(await db.selectFrom('consent_use').selectAll().execute()).toEqual([]);
    expect(await subjects()).toEqual([{ id: first?.id, hash: null }, second]);
    const keys = await db.selectFrom('data_key').select('subject').execute();
    expect(keys.map(({ subject }) => subject)).not.toContain(first?.id);
    expect(keys.map(({ subject }) => subject)).toContain(second?.id);
  });

  it('count from the last day of a consent that nobody took back', async () => {
    app.clock.set('2030-11-22T09:00:00Z');
    expect(await end()).toBe(0);
    app.clock.set('2030-11-25T09:00:00Z');
    expect(await end()).toBe(1);
  });

  it('leave a ledger that can still be checked whole', async () => {
    const report = await checkLedger(db, app.agency, new Signer(app.ring).publicKeys);
    expect(report.rows).toBe(3);
    expect(report.faults).toEqual([]);
  });
});
