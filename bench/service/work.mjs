// What is asked of the service: a seeded case of the demo, and complaints about it.
import { randomUUID } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { examples } from '@zabota/contract/examples.js';
import { headerNames } from '@zabota/contract/paths.js';

const agency = '/v1/agencies/demo-housing';
const json = { 'content-type': 'application/json' };

/** @param {string} url @param {unknown} body */
async function post(url, body) {
  const answer = await fetch(url, { method: 'POST', headers: json, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
  return answer.json();
}

/** Opens a case that the demo shows on its start page. @param {string} service */
export async function openCase(service) {
  const page = await (await fetch(`${service}/`)).text();
  const [number = ''] = /\d\d-\d{4}-\d{4}/.exec(page) ?? [];
  const after = page.slice(page.indexOf(number));
  const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(after) ?? [];
  const { token } = await post(`${service}${agency}/case-access`, { number, code });
  return {
    address: `${service}${agency}/cases/${number}`,
    headers: { [headerNames.capability]: token },
  };
}

/**
 * Complaints that differ, ready to be sent: with a capability as they are, else with work done.
 * @param {string} service
 * @param {number} count
 * @param {Record<string, string>} [capability]
 */
export async function complaints(service, count, capability) {
  const form = await (await fetch(`${service}${agency}/complaint-form`)).json();
  const { case: _case, service: _service, ...example } = examples.sendComplaint.body ?? {};
  const requests = [];
  for (let made = 0; made < count; made += 1) {
    const body = { ...example, ground: form.grounds[0].id, happened: `Проверка ${randomUUID()}` };
    const challenge = capability ? {} : { challenge: { solved: await solve(service) } };
    requests.push({
      headers: { ...json, ...capability, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ ...body, ...challenge }),
    });
  }
  return { address: `${service}${agency}/complaints`, requests };
}

/** @param {string} service */
async function solve(service) {
  const { challenge } = await post(`${service}${agency}/challenges`, { action: 'complaint' });
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
