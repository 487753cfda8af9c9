import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
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

/** People who go on until they are refused: when the power is cut, each of them is at work. */
function atWork<Done>(people: number, act: () => Promise<Done>) {
  const done: Done[] = [];
  const work = Array.from({ length: people }, async () => {
    for (;;) done.push(await act());
  });
  const over = Promise.allSettled(work);
  return {
    done,
    over,
    /** @throws when somebody is refused before. */
    have: async (count: number) => {
      while (done.length < count) await Promise.race([wait(5), ...work]);
    },
  };
}

/** Twenty who push cases, at work already; `lost` are the keys of those that no answer has come for. */
async function pushing(system: AgencySystem) {
  const lost = new Set<string>();
  const filing = atWork(20, async () => {
    const key = randomUUID();
    lost.add(key);
    const pushed = await system.push({}, key);
    lost.delete(key);
    return { key, pushed };
  });
  await filing.have(30);
  return { filing, lost };
}

describe('when the power goes off', () => {
  it('nothing that was acknowledged is lost, and a repeat of the rest files it once', async () => {
    const system = await AgencySystem.connect(world);
    const { filing, lost } = await pushing(system);
    await world.kill();
    await filing.over;

    await world.start();
    const acknowledged = filing.done.slice(-40);
    for (const { pushed } of acknowledged) expect((await open(pushed)).status).toBe(201);
    for (const { key, pushed } of acknowledged.slice(-20))
      expect((await system.push({}, key)).number).toBe(pushed.number);
    expect(lost.size).toBe(20);
    const repeated = await Promise.all([...lost].map((key) => system.push({}, key)));
    const numbers = new Set(
      [...filing.done.map(({ pushed }) => pushed), ...repeated].map(({ number }) => number),
    );
    expect(numbers.size).toBe(filing.done.length + lost.size);
    for (const [index, key] of [...lost].entries())
      expect((await system.push({}, key)).number).toBe(repeated[index]?.number);
  });

  it('every complaint that got its receipt opens with it, and its file is there byte for byte', async () => {
    const filing = atWork(10, () =>
      complain(`Ответа нет уже месяц. ${randomUUID()}\n`.repeat(2000)),
    );
    await filing.have(12);
    await world.kill();
    await filing.over;

    await world.start();
    for (const { number, code, text } of filing.done) {
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

const ready = async () => {
  const answer = await fetch(`${world.service}/health/ready`);
  const { checks } = (await answer.json()) as { checks: Record<string, boolean> };
  return { status: answer.status, database: checks['database'] };
};

describe('when the database alone dies', () => {
  it('people are asked to come back, it is started again, and nothing acknowledged is lost', async () => {
    const system = await AgencySystem.connect(world);
    const { filing, lost } = await pushing(system);
    const letBack = await world.killDatabase();
    for (const end of await filing.over)
      expect(String((end as PromiseRejectedResult).reason)).toMatch(/503 .*"unavailable"/);
    expect(await ready()).toEqual({ status: 503, database: false });
    const refused = await open({ number: '26-0000-0000', code: 'none' });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refused.json()).toMatchObject({ code: 'unavailable', parameters: { seconds: 5 } });

    await letBack();
    await expect.poll(ready).toEqual({ status: 200, database: true });
    for (const { pushed } of filing.done) expect((await open(pushed)).status).toBe(201);
    const repeated = await Promise.all([...lost].map((key) => system.push({}, key)));
    const pushed = [...filing.done.map(({ pushed: done }) => done), ...repeated];
    const numbers = pushed.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(filing.done.length + 20);
    await complain('Ответа нет уже месяц.');
  });

  it('a service that is told to stop meanwhile stops in order and leaves no database behind', async () => {
    const letBack = await world.killDatabase();
    expect(await ready()).toEqual({ status: 503, database: false });
    const stopped = world.stop();
    await letBack();
    expect(await stopped, world.lastWords).toBe(0);
    await wait(1000);
    expect(world.hasDatabase).toBe(false);
    await world.start();
  });

  it('a service that cannot start it again says so in one sentence and ends as failed', async () => {
    const letBack = await world.killDatabase();
    expect(await world.ended()).toBe(1);
    expect(readFileSync(world.log, 'utf8').trimEnd().split('\n').at(-1)).toMatch(
      /^The embedded PostgreSQL has ended and could not be started again, so the service ends\. .*server\.log/,
    );
    await expect(ready()).rejects.toThrow();
    await letBack();
    await world.start();
    expect(await ready()).toEqual({ status: 200, database: true });
  });
});
