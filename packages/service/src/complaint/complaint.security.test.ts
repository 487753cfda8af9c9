import { describe, expect, it } from 'vitest';
import {
  agency,
  buildCaseApp,
  complaint,
  json,
  otherAgency,
  url,
} from '../case/testing/case-app.js';
import type { Receipt } from '@zabota/contract';

describe('what a complaint keeps to itself', async () => {
  const app = await buildCaseApp();
  const secrets = ['Ёлкина', 'Садовая', 'anna@example.org', 'два месяца'];
  const receipt = json<Receipt>(await app.ask('POST', url('/complaints'), { body: complaint() }));

  it('the database holds it sealed, and neither code nor address in the clear', async () => {
    const { rows } = await app.database.pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    for (const { name } of rows) {
      const all = await app.database.pool.query<{ row: string }>(
        `SELECT t::text AS row FROM "${name}" t`,
      );
      const text = all.rows
        .map(({ row }) =>
          row.replace(/\\\\?x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString()),
        )
        .join('\n');
      for (const secret of [...secrets, receipt.code, receipt.code.replaceAll('-', '')])
        expect(text.includes(secret), `${secret} in ${name}`).toBe(false);
    }
  });

  it('the log holds none of it', () => {
    const log = app.logLines.join('\n');
    for (const secret of [...secrets, receipt.code, receipt.capability.token])
      expect(log.includes(secret), secret).toBe(false);
  });

  it('the client’s view does not repeat it to whoever looks over the shoulder', async () => {
    const { headers } = await app.open(receipt.number, receipt.code);
    const { body } = await app.ask('GET', url(`/cases/${receipt.number}`), { headers });
    for (const secret of [...secrets, receipt.code])
      expect(body.includes(secret), secret).toBe(false);
  });

  it('another agency knows nothing of it', async () => {
    const { headers } = await app.open(receipt.number, receipt.code);
    for (const path of [`/cases/${receipt.number}`, `/complaint-form?case=${receipt.number}`]) {
      const answer = await app.ask('GET', url(path, otherAgency), { headers });
      expect(answer.body).not.toContain('Согласовать перепланировку: ');
      expect([200, 401, 404]).toContain(answer.statusCode);
      if (answer.statusCode === 200) expect(answer.json()).not.toHaveProperty('case');
    }
    const access = await app.ask('POST', url('/case-access', otherAgency), {
      body: { number: receipt.number, code: receipt.code },
    });
    expect(access.json()).toMatchObject({ code: 'case-not-opened' });
  });

  it('the form is not prefilled from a case the asker may not see', async () => {
    const answer = await app.ask('GET', url(`/complaint-form?case=${receipt.number}`));
    expect(answer.json()).not.toHaveProperty('case');
    expect(agency).toBe('demo-housing');
  });
});
