import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll } from 'vitest';
import type { ClientIssuer } from '../../http/tenant.js';

/** A sign-in of clients with keys of its own, published on the loopback. */
export async function startClientIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] };
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keys));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const clients: ClientIssuer = {
    issuer: 'https://id.example',
    audience: 'zabota',
    jwksUrl: `http://127.0.0.1:${port}/jwks`,
  };
  const sign = (subject: string) =>
    new SignJWT()
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(clients.issuer)
      .setAudience(clients.audience)
      .setSubject(subject)
      .setExpirationTime('10 years')
      .sign(privateKey);
  return { clients, sign };
}
