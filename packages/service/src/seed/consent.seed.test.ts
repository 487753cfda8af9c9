import { describe, expect, it } from 'vitest';
import { agency } from '../case/testing/case-app.js';
import { buildConsentApp } from '../consent/testing/consent-app.js';
import { Consents } from '../consent/consents.js';
import { checkLedger } from '../consent/ledger.check.js';
import { identityOf } from '../development-issuer/people.js';
import { buildDesk } from '../case/desk.js';
import { Offers } from '../offer/offers.js';
import { MyDataStore } from '../permission/my.data.js';
import { seedConsents } from './consent.seed.js';

describe('the client of the demo who has lived with us for a while', async () => {
  const app = await buildConsentApp();
  await seedConsents(app, agency);
  const consents = new Consents(app.app.platform);
  const offers = new Offers(buildDesk(app.app.platform), consents);
  const client = identityOf(app.config.publicUrl, 'vera');
  const mine = { agency, client, lang: 'ru' } as const;

  it('has consents, a refusal, a withdrawal, and uses that led to something', async () => {
    const data = await new MyDataStore(offers).read(mine);
    const states = data.consents.map(({ standing }) => standing?.state);
    expect(new Set(states)).toEqual(new Set(['active', 'refused', 'withdrawn']));
    const { sections } = await new MyDataStore(offers).export(mine);
    expect(JSON.stringify(sections.uses)).toContain('Пока ничего не положено');
    expect(sections.cases).not.toEqual([]);
  });

  it('waits for an offer to be answered, and follows a confirmed one', async () => {
    const states = (await offers.ofClient(agency, client)).map(({ row }) => row.state);
    expect(states).toEqual(['drafted', 'confirmed']);
  });

  it('left a ledger that is whole', async () => {
    const report = await checkLedger(app.database.db, agency, consents.signer.publicKeys);
    expect(report.rows).toBe(5);
    expect(report.faults).toEqual([]);
  });
});
