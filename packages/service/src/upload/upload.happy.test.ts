import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeId } from '../database/id.js';
import { attachment, shownName } from '../files/send-file.js';
import * as samples from './testing/samples.js';
import { prepareUploads } from './testing/upload-client.js';
import { checkClaims, claiming, claimsOf } from './upload.store.js';

describe('an upload', async () => {
  const { app, clock, database, folder, announce, put, send } = await prepareUploads();
  const { uploads } = app.platform;

  it.each([
    ['заявление.pdf', samples.pdf, 'application/pdf'],
    ['ФОТО.JPG', samples.jpeg, 'image/jpeg'],
    ['photo.jpeg', samples.jpeg, 'image/jpeg'],
    ['photo.png', samples.png, 'image/png'],
    ['photo.heic', samples.heic, 'image/heic'],
    ['letter.doc', samples.cfb, 'application/msword'],
    ['table.xls', samples.cfb, 'application/vnd.ms-excel'],
    ['letter.rtf', samples.rtf, 'application/rtf'],
    ['letter.txt', samples.text, 'text/plain; charset=utf-8'],
    ['letter.docx', samples.docx, expect.stringContaining('wordprocessingml')],
    ['table.xlsx', samples.xlsx, expect.stringContaining('spreadsheetml')],
    ['letter.odt', samples.odt, 'application/vnd.oasis.opendocument.text'],
  ])(
    '%s arrives whole and comes back byte for byte under its name',
    async (name, bytes, mediaType) => {
      const answer = await send(name, bytes);
      expect(answer.statusCode, answer.body).toBe(200);
      const file = answer.json();
      expect(file).toMatchObject({ name, size: bytes.length, mediaType });
      const opened = await uploads.open('inspection', file.id);
      expect(opened?.name).toBe(name);
      expect(Buffer.concat((await opened?.content.toArray()) ?? [])).toEqual(bytes);
    },
  );

  it('lies under a random name: neither the person’s words nor the id lead to it', async () => {
    const file = (await send('паспорт Анны.pdf', samples.pdf)).json();
    const names = (await readdir(folder, { recursive: true })).join('\n');
    expect(names).not.toContain('Анны');
    expect(names).not.toContain(file.id);
    const row = await database.db
      .selectFrom('upload')
      .selectAll()
      .where('id', '=', file.id)
      .execute();
    expect(JSON.stringify(row)).not.toContain('Анны');
  });

  it('may be sent again until it is claimed; the last one counts', async () => {
    const place = await announce('a.txt', 3);
    await put(place, Buffer.from('one'));
    const second = (await put(place, Buffer.from('two'))).json();
    const opened = await uploads.open('inspection', second.id);
    expect(Buffer.concat((await opened?.content.toArray()) ?? []).toString()).toBe('two');
  });

  it('belongs to the case that claims it, and to no second one', async () => {
    const file = (await send('a.pdf', samples.pdf)).json();
    const claims = [{ upload: file.id, size: file.size, sha256: file.sha256 }];
    const { db } = database;
    expect(await checkClaims(db, 'inspection', claims)).toHaveLength(1);
    const claim = async () =>
      (await claiming(claimsOf('inspection', [file.id], makeId())).execute(db)).rows.length;
    expect([await claim(), await claim()]).toEqual([1, 0]);
    await expect(checkClaims(db, 'inspection', claims)).rejects.toMatchObject({
      code: 'file-missing',
    });
  });

  it('that nobody claims goes after a day, with its bytes and its key', async () => {
    const kept = (await send('kept.pdf', samples.pdf)).json();
    await claiming(claimsOf('inspection', [kept.id], makeId())).execute(database.db);
    await announce('never-sent.pdf', 5);
    clock.advance({ hours: 25 });
    await app.platform.runner.runDue();
    const left = await database.db.selectFrom('upload').select('claimed_by').execute();
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ claimed_by: owner }) => owner !== null)).toBe(true);
    const keys = await database.db.selectFrom('data_key').select('subject').execute();
    expect(keys).toHaveLength(left.length);
    const files = await readdir(path.join(folder, 'kept/inspection'));
    expect(files).toHaveLength(left.length);
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\паспорт.pdf', 'паспорт.pdf'],
    ['exe\u202Efdp.pdf', 'exefdp.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
    ['..', 'file'],
    ['', 'file'],
  ])('%j is shown as %j', (name, shown) => expect(shownName(name)).toBe(shown));

  it('goes out so that every browser reads it and no header breaks', () => {
    expect(attachment('Ответ "№ 5".pdf')).toBe(
      `attachment; filename="_____ __ 5_.pdf"; filename*=UTF-8''%D0%9E%D1%82%D0%B2%D0%B5%D1%82%20%22%E2%84%96%205%22.pdf`,
    );
  });
});
