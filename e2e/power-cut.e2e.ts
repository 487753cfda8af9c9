import { createHash, randomUUID } from 'node:crypto';
import {
  headerNames,
  type Case,
  type PushedCase,
  type Receipt,
  type UploadPlace,
} from '@zabota/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agency, AgencySystem } from './testing/agency-system.js';
import { ServiceProcess } from './testing/service-process.js';

let world: ServiceProcess;

beforeAll(async () => {
  world = await ServiceProcess.begin();
});

afterAll(() => world?.remove());

const open = ({ number, code }: Pick<PushedCase, 'number' | 'code'>) =>
  fetch(`${world.service}/v1/agencies/${agency}/case-access`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, code }),
  });

const at = (path: string) => `${world.service}/v1/agencies/${agency}${path}`;
const json = { 'content-type': 'application/json' };

/** A client's complaint with a file of its own; ends when the service has said that it has both. */
async function complain(text: string): Promise<Receipt & { readonly text: string }> {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const announced = await fetch(at('/uploads'), {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ name: 'письмо.txt', size: bytes.length, sha256 }),
  });
  const { id, token } = (await announced.json()) as UploadPlace;
  const put = await fetch(at(`/uploads/${id}`), {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', [headerNames.upload]: token },
    body: bytes,
  });
  if (!put.ok) throw new Error(await put.text());
  const filed = await fetch(at('/complaints'), {
    method: 'POST',
    headers: { ...json, 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      ground: 'late-service',
      service: 'replanning',
      happened: 'Ответа нет уже месяц.',
      complainant: {
        kind: 'citizen',
        name: { family: 'Ёлкина', given: 'Анна' },
        residence: 'г. Приозёрск, ул. Садовая, 1',
        email: 'anna@example.org',
      },
      answerBy: 'site',
      lang: 'ru',
      challenge: { cannot: true },
      files: [{ upload: id, size: bytes.length, sha256 }],
    }),
  });
  if (filed.status !== 201) throw new Error(await filed.text());
  return { ...((await filed.json()) as Receipt), text };
}

describe('when the power goes off', () => {
  it('nothing that was acknowledged is lost, and a repeat of the rest files it once', async () => {
    const system = await AgencySystem.connect(world);
    const keys = Array.from({ length: 120 }, () => randomUUID());
    const acknowledged: PushedCase[] = [];
    const work = keys.map(async (key, index) => {
      // Spread a little, so that the cut meets requests in every stage.
      await new Promise((resolve) => setTimeout(resolve, index * 8));
      acknowledged.push(await system.push({}, key));
    });
    const outcomes = Promise.allSettled(work);
    while (acknowledged.length < 30) await new Promise((resolve) => setTimeout(resolve, 5));
    await world.kill();
    const lost = (await outcomes).filter(({ status }) => status === 'rejected').length;
    expect(lost).toBeGreaterThan(0);

    await world.start();
    for (const pushed of acknowledged.slice(-40)) expect((await open(pushed)).status).toBe(201);
    const repeated = await Promise.all(keys.slice(0, 40).map((key) => system.push({}, key)));
    const numbers = new Set(repeated.map(({ number }) => number));
    expect(numbers.size).toBe(40);
    const known = new Set(acknowledged.map(({ number }) => number));
    expect([...numbers].filter((number) => known.has(number)).length).toBeGreaterThanOrEqual(20);
  });

  it('every complaint that got its receipt opens with it, and its file is there byte for byte', async () => {
    const receipts: Awaited<ReturnType<typeof complain>>[] = [];
    const work = Array.from({ length: 60 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 25));
      receipts.push(await complain(`Ответа нет уже месяц. ${randomUUID()}\n`.repeat(2000)));
    });
    const outcomes = Promise.allSettled(work);
    let isOver = false;
    void outcomes.then(() => (isOver = true));
    while (receipts.length < 12 && !isOver) await new Promise((resolve) => setTimeout(resolve, 5));
    await world.kill();
    expect(receipts.length).toBeGreaterThanOrEqual(12);
    expect((await outcomes).filter(({ status }) => status === 'rejected').length).toBeGreaterThan(
      0,
    );

    await world.start();
    for (const { number, code, text } of receipts) {
      const access = await open({ number, code });
      expect(access.status).toBe(201);
      const { token } = (await access.json()) as { token: string };
      const headers = { [headerNames.capability]: token };
      const seen = (await (await fetch(at(`/cases/${number}`), { headers })).json()) as Case;
      expect(seen.documents).toHaveLength(1);
      const [{ id } = { id: '' }] = seen.documents;
      const file = await fetch(at(`/cases/${number}/documents/${id}`), { headers });
      expect(await file.text()).toBe(text);
    }
  });

  it('a second start after an orderly stop works as well', async () => {
    await world.stop();
    await world.start();
    const page = await fetch(`${world.service}/`);
    expect(page.status).toBe(200);
  });
});
