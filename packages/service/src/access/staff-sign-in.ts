import * as oidc from 'openid-client';
import type { Config } from '../config/config.js';
import { ProblemError } from '../problems/problem.js';
import { rolesClaimed } from './staff-access.js';
import type { StaffSession } from './staff-sessions.js';

/** What has to come back with the answer of the issuer; kept sealed in a cookie meanwhile. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Page of this service to go on with. */
  readonly to: string;
}

export interface StaffSignInOptions {
  readonly config: Pick<Config, 'oidcClientId' | 'oidcClientSecret' | 'oidcRolesClaim'>;
  readonly issuer: string;
  /** Asks the development issuer without a network; absent for a real one. */
  readonly fetch: oidc.CustomFetch | undefined;
}

/** Sign-in of staff by OpenID Connect: code flow with PKCE, state, nonce and a checked signature. */
export class StaffSignIn {
  readonly #options: StaffSignInOptions;
  #configuration: Promise<oidc.Configuration> | undefined;

  constructor(options: StaffSignInOptions) {
    this.#options = options;
  }

  /** Address of the issuer's page, and what to keep until its answer. */
  async begin(
    redirectUri: string,
    to: string,
    agency: string,
  ): Promise<{ readonly address: string; readonly attempt: SignInAttempt }> {
    const configuration = await this.#discovered();
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to,
    };
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      ...(agency && { login_hint: agency }),
    });
    return { address: address.href, attempt };
  }

  /** @throws ProblemError `sign-in-needed` when anything of the answer is not as it was asked for. */
  async finish(current: URL, { state, nonce, verifier }: SignInAttempt): Promise<StaffSession> {
    const configuration = await this.#discovered();
    const tokens = await oidc
      .authorizationCodeGrant(configuration, current, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      .catch((cause: unknown) => {
        throw new ProblemError('sign-in-needed', { cause });
      });
    const claims = tokens.claims();
    if (!claims) throw new ProblemError('sign-in-needed');
    return {
      issuer: claims.iss,
      subject: claims.sub,
      roles: rolesClaimed(claims[this.#options.config.oidcRolesClaim]),
    };
  }

  /** Where the issuer publishes its keys. */
  async jwksUrl(): Promise<string> {
    const { jwks_uri: address } = (await this.#discovered()).serverMetadata();
    if (!address) throw new ProblemError('unavailable', { parameters: { seconds: 60 } });
    return address;
  }

  /** Asked when first needed: at start the issuer may be away; a failure is asked again. */
  async #discovered(): Promise<oidc.Configuration> {
    this.#configuration ??= this.#discover();
    try {
      return await this.#configuration;
    } catch (cause) {
      this.#configuration = undefined;
      throw new ProblemError('unavailable', { parameters: { seconds: 30 }, cause });
    }
  }

  #discover(): Promise<oidc.Configuration> {
    const { issuer, config, fetch } = this.#options;
    const secret = config.oidcClientSecret;
    return oidc.discovery(
      new URL(issuer),
      config.oidcClientId ?? 'zabota',
      secret,
      secret ? oidc.ClientSecretPost(secret) : oidc.None(),
      {
        execute: [oidc.enableNonRepudiationChecks, ...(fetch ? [oidc.allowInsecureRequests] : [])],
        ...(fetch && { [oidc.customFetch]: fetch }),
      },
    );
  }
}
