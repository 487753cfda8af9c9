import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headerNames, limits, type UploadPlace } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import * as samples from './testing/samples.js';
import { prepareUploads } from './testing/upload-client.js';

const start = (text: string) => Buffer.concat([Buffer.from(text), Buffer.alloc(600, 0x20)]);

describe('an upload that means harm', async () => {
  const { send } = await prepareUploads();

  it.each([
    ['page.html', start('<!doctype html><script>alert(1)</script>')],
    ['picture.svg', start('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['program.exe', start('MZ\x90\x00')],
    ['page.jpg', start('<!doctype html><script>alert(1)</script>')],
    ['program.pdf', start('MZ\x90\x00')],
    ['page.txt', start('  <!DOCTYPE html><script>alert(1)</script>')],
    ['binary.txt', Buffer.from([1, 2, 3, 0, 5])],
    ['script.txt', start('#!/bin/sh\nrm -rf /')],
    ['picture.png', samples.jpeg],
    ['archive-behind.jpg', Buffer.concat([samples.jpeg, samples.docx])],
    ['macro.docx', samples.macroDocx],
    ['bomb.docx', samples.bombDocx],
    ['liar.docx', samples.liarDocx],
    ['table.docx', samples.xlsx],
    ['cut.docx', samples.docx.subarray(0, -30)],
    ['archive.zip', samples.docx],
    ['no-ending', samples.pdf],
    ['double.pdf.exe', samples.pdf],
  ])('%s is not taken', async (name, bytes) => {
    const answer = await send(name, bytes);
    expect(answer.json()).toMatchObject({ code: 'file-kind-not-taken', status: 422 });
  });

  it('is refused when the scanner finds something', async () => {
    expect((await send('test.txt', samples.eicar)).json()).toMatchObject({ code: 'file-unsafe' });
  });

  it('is refused when the scanner is away: nothing passes unseen', async () => {
    const { send: sendBlind } = await prepareUploads({
      scanner: {
        scan: () => Promise.reject(Object.assign(new Error('down'), { code: 'ECONNREFUSED' })),
      },
    });
    expect((await sendBlind('a.pdf', samples.pdf)).json()).toMatchObject({ code: 'unavailable' });
  });
});

describe('an upload that is not what was announced', async () => {
  const { app, base, folder, announce, put } = await prepareUploads();

  it.each([
    ['shorter', samples.pdf.length + 1, undefined, 'file-damaged'],
    ['longer', samples.pdf.length - 1, undefined, 'file-too-large'],
    ['another', samples.pdf.length, '0'.repeat(64), 'file-damaged'],
  ])('because it is %s is refused and leaves nothing', async (_, size, hash, code) => {
    const answer = await put(await announce('a.pdf', size, hash), samples.pdf);
    expect(answer.json()).toMatchObject({ code });
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(files.filter((file) => file.isFile())).toEqual([]);
  });

  it('may be as large as the contract says, and not announced larger', async () => {
    const ask = (size: number) =>
      app.inject({ method: 'POST', url: base, payload: { name: 'a.pdf', size } });
    expect((await ask(limits.fileSize)).statusCode).toBe(201);
    expect((await ask(limits.fileSize + 1)).json()).toMatchObject({ code: 'invalid-field' });
  });

  it('comes as raw bytes: a form that could lose a part is not taken', async () => {
    const { id, token } = await announce('a.pdf', 3);
    for (const type of ['multipart/form-data; boundary=x', 'application/json', 'text/plain']) {
      const answer = await app.inject({
        method: 'PUT',
        url: `${base}/${id}`,
        payload: 'abc',
        headers: { 'content-type': type, [headerNames.upload]: token },
      });
      expect(answer.statusCode, type).toBe(415);
    }
  });

  it('cannot be sent or forgotten once its place is gone', async () => {
    const place = await announce('a.pdf', samples.pdf.length);
    const headers = { [headerNames.upload]: place.token };
    const discard = () => app.inject({ method: 'DELETE', url: `${base}/${place.id}`, headers });
    expect((await discard()).statusCode).toBe(204);
    expect((await discard()).statusCode).toBe(204);
    expect((await put(place, samples.pdf)).statusCode).toBe(404);
  });
});

describe('over a real connection', async () => {
  const { app, base, folder, announce } = await prepareUploads();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const open = ({ id, token }: UploadPlace) =>
    request({
      port,
      host: '127.0.0.1',
      method: 'PUT',
      path: `${base}/${id}`,
      headers: { 'content-type': 'application/octet-stream', [headerNames.upload]: token },
    });
  const filesLeft = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

  it('a broken upload leaves nothing behind, wherever it breaks', async () => {
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const sending = open(await announce('a.pdf', 100_000));
      sending.on('error', () => undefined);
      sending.write(Buffer.concat([samples.pdf, Buffer.alloc(tenth * 9000)]));
      await new Promise((resolve) => setTimeout(resolve, 20));
      sending.destroy();
    }
    await expect.poll(filesLeft).toEqual([]);
  });

  it('an upload that is too large is answered, not cut off', async () => {
    const sending = open(await announce('a.pdf', 1000));
    const status = new Promise((resolve, reject) => {
      sending.on('response', (answer) => resolve(answer.statusCode));
      sending.on('error', reject);
    });
    sending.write(samples.pdf);
    sending.end(Buffer.alloc(60_000));
    expect(await status).toBe(413);
  });
});
