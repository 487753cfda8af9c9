// What is asked of the service: a seeded case of the demo, and complaints about it.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { examples } from '@zabota/contract/examples.js';
import { headerNames } from '@zabota/contract/paths.js';
import { challengeSecrets } from '../../packages/service/dist/challenge/challenges.js';
import { KeyRing } from '../../packages/service/dist/crypto/key-ring.js';

const agency = 'demo-housing';
const agencyPath = `/v1/agencies/${agency}`;
const json = { 'content-type': 'application/json' };

/** Opens a case that the demo shows on its start page. @param {string} service */
export async function openCase(service) {
  const page = await (await fetch(`${service}/`)).text();
  const [number = ''] = /\d\d-\d{4}-\d{4}/.exec(page) ?? [];
  const after = page.slice(page.indexOf(number));
  const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(after) ?? [];
  const answer = await fetch(`${service}${agencyPath}/case-access`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ number, code }),
  });
  if (!answer.ok) throw new Error(`The case ${number} did not open: ${await answer.text()}`);
  const { token } = await answer.json();
  return {
    url: `${service}${agencyPath}/cases/${number}`,
    headers: { [headerNames.capability]: token },
  };
}

/**
 * Complaints, each another one: with a capability as they are, else with work done.
 * @param {string} service
 */
export async function complaints(service) {
  const form = await (await fetch(`${service}${agencyPath}/complaint-form`)).json();
  const { case: _case, service: _service, ...example } = examples.sendComplaint.body ?? {};
  /** @param {Record<string, string>} headers @param {string} [solved] */
  const complaint = (headers, solved) => ({
    headers: { ...json, ...headers, 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      ...example,
      ground: form.topics[0].grounds[0].id,
      happened: `Проверка ${randomUUID()}`,
      ...(solved && { challenge: { solved } }),
    }),
  });
  return { url: `${service}${agencyPath}/complaints`, complaint };
}

/**
 * Challenges that the service takes for its own, solved. They are made here with its key and ask
 * for next to no work: the work is the client's, checking it costs the same however much it was.
 * @param {string} keyFile
 * @param {number} count
 */
export async function solvedChallenges(keyFile, count) {
  const secrets = challengeSecrets(new KeyRing(JSON.parse(readFileSync(keyFile, 'utf8'))));
  const data = { agency, action: 'complaint', expires: Date.now() + 3_600_000 };
  const easy = { algorithm: 'PBKDF2/SHA-256', cost: 1, counter: 0, deriveKey, data };
  /** @type {string[]} */
  const solved = [];
  while (solved.length < count) {
    const challenge = await createChallenge({ ...easy, ...secrets });
    const solution = await solveChallenge({ challenge, deriveKey });
    solved.push(Buffer.from(JSON.stringify({ challenge, solution })).toString('base64'));
  }
  return solved;
}
