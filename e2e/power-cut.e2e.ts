import { randomUUID } from 'node:crypto';
import type { PushedCase } from '@zabota/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agency, AgencySystem } from './testing/agency-system.js';
import { ServiceProcess } from './testing/service-process.js';

let world: ServiceProcess;

beforeAll(async () => {
  world = await ServiceProcess.begin();
});

afterAll(() => world?.remove());

const open = ({ number, code }: PushedCase) =>
  fetch(`${world.service}/v1/agencies/${agency}/case-access`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, code }),
  });

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

  it('a second start after an orderly stop works as well', async () => {
    await world.stop();
    await world.start();
    const page = await fetch(`${world.service}/`);
    expect(page.status).toBe(200);
  });
});
