import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { makeSecret } from '../crypto/secrets.js';
import { subjectOf, type Person, type Worker } from './people.js';

export interface Grant {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string | undefined;
  readonly role: string;
  readonly agency: string;
}

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

const algorithm = 'ES256';
const codeSeconds = 60;
/** Tokens for clients are for the site alone: none of them opens anything of the staff. */
const siteAudience = 'demo-site';

/**
 * A sign-in for the demo: an OpenID Connect issuer with role buttons in place
 * of passwords, so that the demo goes the very way production goes. Its key
 * lives as long as the process.
 */
export class DevelopmentIssuer {
  readonly issuer: string;
  readonly #grants = new Map<string, Grant & { readonly until: number }>();
  #keys: Promise<KeyPair> | undefined;

  constructor(issuer: string) {
    this.issuer = issuer;
  }

  get metadata() {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [algorithm],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  async publicKeys(): Promise<{ keys: JWK[] }> {
    const { publicKey } = await this.#keyPair();
    return { keys: [{ ...(await exportJWK(publicKey)), alg: algorithm, use: 'sig', kid: 'demo' }] };
  }

  /** A code for one use within a minute. */
  grant(grant: Grant): string {
    const code = makeSecret();
    this.#grants.set(code, { ...grant, until: Date.now() + codeSeconds * 1000 });
    return code;
  }

  /** @returns the tokens of a grant; undefined when the code is used, late or another client's. */
  async redeem(code: string, verifier: string, redirectUri: string) {
    const grant = this.#grants.get(code);
    this.#grants.delete(code);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const isGood =
      grant &&
      grant.until > Date.now() &&
      grant.redirectUri === redirectUri &&
      grant.challenge === challenge;
    if (!isGood) return undefined;
    const idToken = await this.sign(grant);
    return { access_token: makeSecret(), token_type: 'Bearer', expires_in: 300, id_token: idToken };
  }

  /** A token that says who somebody is; programs of the demo may use it as a bearer token. */
  async sign({
    agency,
    role,
    clientId,
    nonce,
  }: Pick<Grant, 'agency' | 'role' | 'clientId' | 'nonce'>) {
    const { privateKey } = await this.#keyPair();
    return new SignJWT({ zabota_roles: [`${agency}:${role}`], ...(nonce && { nonce }) })
      .setProtectedHeader({ alg: algorithm, kid: 'demo' })
      .setIssuer(this.issuer)
      .setAudience(clientId)
      .setSubject(`demo-${role}`)
      .setIssuedAt()
      .setExpirationTime('10 minutes')
      .sign(privateKey);
  }

  /** The token of a client of the demo, as the agency’s site would get it from its own sign-in. */
  async signClient(person: Person): Promise<string> {
    const { privateKey } = await this.#keyPair();
    return new SignJWT()
      .setProtectedHeader({ alg: algorithm, kid: 'demo' })
      .setIssuer(this.issuer)
      .setAudience(siteAudience)
      .setSubject(subjectOf(person))
      .setIssuedAt()
      .setExpirationTime('8 hours')
      .sign(privateKey);
  }

  /** The token of somebody who works at the agency, as its intranet would get it. */
  async signWorker(worker: Worker, agency: string, clientId: string): Promise<string> {
    const { privateKey } = await this.#keyPair();
    return new SignJWT({ zabota_roles: [`${agency}:worker`] })
      .setProtectedHeader({ alg: algorithm, kid: 'demo' })
      .setIssuer(this.issuer)
      .setAudience(clientId)
      .setSubject(subjectOf(worker))
      .setIssuedAt()
      .setExpirationTime('8 hours')
      .sign(privateKey);
  }

  #keyPair(): Promise<KeyPair> {
    return (this.#keys ??= generateKeyPair(algorithm));
  }
}

/**
 * Lets the service ask its own issuer without a network: it may listen under an
 * address it cannot call itself by.
 */
export const askInProcess =
  (issuer: DevelopmentIssuer) =>
  async (
    address: string | URL,
    options: { readonly method: string; readonly body?: unknown },
  ): Promise<Response> => {
    const { pathname } = new URL(address);
    if (pathname.endsWith('/openid-configuration')) return Response.json(issuer.metadata);
    if (pathname.endsWith('/jwks')) return Response.json(await issuer.publicKeys());
    const form = new URLSearchParams(String(options.body));
    const [code = '', verifier = '', redirectUri = ''] = [
      'code',
      'code_verifier',
      'redirect_uri',
    ].map((name) => form.get(name) ?? '');
    const tokens = await issuer.redeem(code, verifier, redirectUri);
    return Response.json(tokens ?? { error: 'invalid_grant' }, { status: tokens ? 200 : 400 });
  };
