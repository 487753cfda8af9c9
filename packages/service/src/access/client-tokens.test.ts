import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from 'jose';
import { describe, expect, it } from 'vitest';
import { TestClock } from '../testing/test-clock.js';
import { ClientTokens } from './client-tokens.js';

const issuer = 'https://id.example';
const audience = 'zabota';
const own = await generateKeyPair('ES256');
const foreign = await generateKeyPair('ES256');
const keySet = createLocalJWKSet({ keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one' }] });
const clock = new TestClock();
const seconds = (from: number) => Math.floor(clock.now().getTime() / 1000) + from;

const good: JWTPayload = { iss: issuer, aud: audience, sub: 'client-1', exp: seconds(300) };
const sign = (claims: JWTPayload, key = own.privateKey, kid = 'one') =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).sign(key);

const tokens = new ClientTokens(
  {
    find: (id) => ({
      id,
      origins: [],
      ...(id === 'inspection' && {
        clients: { issuer, audience, jwksUrl: 'https://id.example/jwks' },
      }),
    }),
  },
  clock,
  () => keySet,
);

describe('token of a client', () => {
  it('tells who they are by issuer and subject', async () => {
    expect(await tokens.read('inspection', await sign(good))).toEqual({
      issuer,
      subject: 'client-1',
    });
  });

  it('means nothing to an agency that trusts no issuer', async () => {
    expect(await tokens.read('other', await sign(good))).toBeUndefined();
  });

  it.each([
    ['another issuer', () => sign({ ...good, iss: 'https://evil.example' })],
    ['another audience', () => sign({ ...good, aud: 'shop' })],
    ['no subject', () => sign({ iss: issuer, aud: audience, exp: seconds(300) })],
    ['no end', () => sign({ iss: issuer, aud: audience, sub: 'client-1' })],
    ['a beginning in the future', () => sign({ ...good, nbf: seconds(600) })],
    ['a foreign key', () => sign(good, foreign.privateKey)],
    ['an unknown key id', () => sign(good, own.privateKey, 'two')],
    ['no signature', async () => new UnsecuredJWT(good).encode()],
    [
      'a shared secret',
      () =>
        new SignJWT(good)
          .setProtectedHeader({ alg: 'HS256' })
          .sign(new TextEncoder().encode('x'.repeat(32))),
    ],
    ['no form at all', async () => 'a.b.c'],
  ])('with %s is refused', async (_, make) => {
    await expect(tokens.read('inspection', await make())).rejects.toMatchObject({
      code: 'sign-in-needed',
    });
  });

  it('that ran out says so', async () => {
    const late = await sign({ ...good, exp: seconds(-60) });
    await expect(tokens.read('inspection', late)).rejects.toMatchObject({ code: 'access-expired' });
  });
});
