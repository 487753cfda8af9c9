import { randomUUID } from 'node:crypto';
import type { Receipt } from '@zabota/contract';
import { describe, expect, it } from 'vitest';
import { buildCaseApp, complaint, json, url } from './testing/case-app.js';

describe('complaints that are filed at the same moment', async () => {
  const app = await buildCaseApp();
  const send = (body: object, key: string = randomUUID()) =>
    app.ask('POST', url('/complaints'), { body, headers: { 'idempotency-key': key } });

  it('A55: are each filed, and open with their own codes and words', async () => {
    const bodies = Array.from({ length: 40 }, (_, index) =>
      complaint({ happened: `Не ответили в срок, случай ${index}` }),
    );
    const receipts = (await Promise.all(bodies.map((body) => send(body)))).map(json<Receipt>);
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(40);
    const [first, last] = [receipts[0], receipts[39]];
    if (!first || !last) throw new Error('Nothing was filed.');
    for (const { number, code } of [first, last])
      expect(await (await app.open(number, code)).read()).toMatchObject({ number });
    await expect(app.open(first.number, last.code)).rejects.toThrow();
  });

  it('do not suffer from one that claims a file that another has taken', async () => {
    const file = await app.upload();
    const answers = await Promise.all([
      send(complaint({ files: [file] })),
      send(complaint({ files: [file] })),
      send(complaint()),
      send(complaint()),
    ]);
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.slice(0, 2).sort()).toEqual([201, 422]);
    expect(statuses.slice(2)).toEqual([201, 201]);
    const refused = answers.find(({ statusCode }) => statusCode === 422);
    expect(refused?.json()).toMatchObject({ code: 'file-missing' });
  });

  it('are one when they are one, whoever else is filed with them', async () => {
    const key = randomUUID();
    const body = complaint();
    const [one, other, stranger] = await Promise.all([
      send(body, key),
      send(body, key),
      send(complaint()),
    ]);
    expect(json<Receipt>(one).number).toBe(json<Receipt>(other).number);
    expect(json<Receipt>(stranger).number).not.toBe(json<Receipt>(one).number);
  });
});
