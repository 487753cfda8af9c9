import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { describe, expect, it } from 'vitest';
import { buildTestApp } from '../testing/test-app.js';

const encode = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString('base64');

describe('proof of work', async () => {
  const { app, clock } = await buildTestApp();
  const { challenges } = app.platform;
  const forComplaint = { agency: 'inspection', action: 'complaint' };

  const ask = async (): Promise<Challenge> => {
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/agencies/inspection/challenges',
      payload: { action: 'complaint' },
    });
    expect(answer.statusCode).toBe(201);
    return answer.json().challenge;
  };
  const solve = async (challenge: Challenge) => ({
    challenge,
    solution: await solveChallenge({ challenge, deriveKey }),
  });
  const refused = { code: 'challenge-failed', status: 422 };
  const refusal = expect.objectContaining(refused);

  it('counts once: the same work does not open the door twice', async () => {
    const solved = encode(await solve(await ask()));
    await challenges.spend(challenges.check(forComplaint, solved));
    const again = challenges.check(forComplaint, solved);
    await expect(challenges.spend(again)).rejects.toMatchObject(refused);
  });

  it('counts for what it was asked for only', async () => {
    const solved = encode(await solve(await ask()));
    for (const other of [
      { ...forComplaint, action: 'rating' },
      { ...forComplaint, agency: 'other' },
    ])
      expect(() => challenges.check(other, solved)).toThrow(refusal);
  });

  it('is over after three hours', async () => {
    const solved = encode(await solve(await ask()));
    clock.advance({ hours: 3 });
    expect(() => challenges.check(forComplaint, solved)).toThrow(refusal);
  });

  it('cannot be made easier, longer or up by whoever solves it', async () => {
    const payload = await solve(await ask());
    const { challenge, solution } = payload;
    const changed = (parameters: object) => ({
      solution,
      challenge: { ...challenge, parameters: { ...challenge.parameters, ...parameters } },
    });
    const answers = [
      changed({ cost: 1 }),
      changed({ salt: `${challenge.parameters.salt}00` }),
      changed({ data: { ...challenge.parameters.data, expires: 9e15 } }),
      { challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } },
      { challenge, solution: { ...solution, derivedKey: solution?.derivedKey.toUpperCase() } },
      { solution, challenge: { ...challenge, signature: challenge.signature?.toUpperCase() } },
      { solution, challenge: { ...challenge, parameters: null } },
      { challenge, solution: null },
      { challenge },
      {},
      null,
    ];
    for (const answer of answers)
      expect(() => challenges.check(forComplaint, encode(answer))).toThrow(refusal);
    expect(() => challenges.check(forComplaint, 'not base64 {')).toThrow(refusal);
  });

  it('is not given out by an agency that is not served here', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/agencies/nowhere/challenges',
      payload: { action: 'complaint' },
    });
    expect(answer.statusCode).toBe(404);
  });
});
