import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { siteSignIn } from './site-sign-in.js';
import type { Config } from '../config/config.js';
import { isLoopback } from '../config/loopback.js';
import { ConfigurationError } from '../config/setting.js';
import { html, sendPage } from '../http/page.js';
import { messagesIn } from '../messages/messages.js';
import { ProblemError } from '../problems/problem.js';
import type { DevelopmentIssuer } from './development-issuer.js';

export interface DevelopmentIssuerRoutesOptions {
  readonly config: Config;
  readonly issuer: DevelopmentIssuer;
}

type Query = Readonly<Record<string, string | undefined>>;

const base = '/development-issuer';
const roles = ['operator', 'owner', 'auditor'] as const;

/** Pages of the demo's sign-in: for this machine only, and never in production. */
export const developmentIssuerRoutes: FastifyPluginAsync<DevelopmentIssuerRoutesOptions> = async (
  app,
  { config, issuer },
) => {
  if (config.mode === 'production')
    throw new ConfigurationError(
      'The development issuer exists only in the demo: set OIDC_ISSUER.',
    );
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'anyone' };
  });
  app.addHook('onRequest', async (request) => {
    // The name is looked at too: a foreign name may be made to point at this machine.
    if (!isLoopback(request.ip) || !isLoopback(request.hostname))
      throw new ProblemError('not-found');
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );

  app.get(`${base}/.well-known/openid-configuration`, async () => issuer.metadata);
  app.get(`${base}/jwks`, async () => issuer.publicKeys());

  app.get<{ Querystring: Query }>(`${base}/authorize`, async ({ query, language }, reply) => {
    const { signIn } = messagesIn(language);
    const choices = roles.map((role) => {
      const address = `${base}/choose?${new URLSearchParams({ ...known(query), role }).toString()}`;
      return html`<li><a href="${address}">${signIn.roles[role]}</a></li>`;
    });
    const body = html`<h1>${signIn.heading}</h1>
      <p>${signIn.lead}</p>
      <ul class="choices">
        ${choices}
      </ul>`;
    return sendPage(reply, language, signIn.heading, body);
  });

  app.get<{ Querystring: Query }>(`${base}/choose`, async ({ query }, reply) => {
    const { redirect_uri: redirectUri = '', state = '', role = '' } = query;
    if (!isOwnAddress(redirectUri)) throw new ProblemError('not-found');
    const code = issuer.grant({
      clientId: query['client_id'] ?? '',
      redirectUri,
      challenge: query['code_challenge'] ?? '',
      nonce: query['nonce'],
      agency: query['login_hint'] ?? '',
      role,
    });
    const answer = new URLSearchParams({ code, state, iss: issuer.issuer });
    return reply.redirect(`${redirectUri}?${answer.toString()}`);
  });

  siteSignIn(app, { issuer, base, clientId: config.oidcClientId ?? 'zabota' });

  app.post(`${base}/token`, async ({ body }: FastifyRequest, reply) => {
    const { code = '', code_verifier: verifier = '', redirect_uri: uri = '' } = body as Query;
    const tokens = await issuer.redeem(code, verifier, uri);
    reply.header('cache-control', 'no-store');
    return tokens ?? reply.code(400).send({ error: 'invalid_grant' });
  });
};

const passed = ['client_id', 'redirect_uri', 'state', 'nonce', 'code_challenge', 'login_hint'];

/** Of a query only what the next page needs. */
const known = (query: Query): Record<string, string> =>
  Object.fromEntries(passed.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));

/** A code is only ever sent back to this machine. */
export function isOwnAddress(address: string): boolean {
  return URL.canParse(address) && isLoopback(new URL(address).hostname.replace(/^\[|\]$/g, ''));
}
