import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { KeyRing } from '../crypto/key-ring.js';
import { open, seal } from '../crypto/sealed-box.js';
import { ProblemError } from '../problems/problem.js';
import type { SignInAttempt, StaffSignIn } from './staff-sign-in.js';
import type { StaffSessions } from './staff-sessions.js';

export interface StaffSessionRoutesOptions {
  readonly ring: KeyRing;
  readonly sessions: StaffSessions;
  readonly signIn: StaffSignIn;
  /** Origin under which this request reached the service. */
  readonly originOf: (request: FastifyRequest) => string;
}

const attemptCookie = '__Host-zabota-sign-in';
const cookieRules = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const config = { access: 'anyone' } as const;
const callback = '/staff/callback';

/** Sign-in, sign-out and "who am I" of staff in a browser. */
export const staffSessionRoutes: FastifyPluginAsync<StaffSessionRoutesOptions> = async (
  app,
  { ring, sessions, signIn, originOf },
) => {
  const key = () => ring.key('session');

  app.get<{ Querystring: { to?: string; agency?: string } }>(
    '/staff/sign-in',
    { config },
    async (request, reply) => {
      const { to = '/', agency = '' } = request.query;
      const redirectUri = `${originOf(request)}${callback}`;
      const { address, attempt } = await signIn.begin(redirectUri, localPage(to), agency);
      const sealed = seal(key(), Buffer.from(JSON.stringify(attempt)), attemptCookie);
      return reply
        .setCookie(attemptCookie, sealed.toString('base64url'), { ...cookieRules, maxAge: 600 })
        .header('cache-control', 'no-store')
        .redirect(address);
    },
  );

  app.get(callback, { config }, async (request, reply) => {
    const attempt = readAttempt(request.cookies[attemptCookie], key());
    reply.clearCookie(attemptCookie, cookieRules).header('cache-control', 'no-store');
    const session = await signIn.finish(new URL(request.url, originOf(request)), attempt);
    await sessions.begin(reply, session);
    return reply.redirect(attempt.to);
  });

  app.get('/staff/session', { config }, async (request, reply) => {
    const session = await sessions.find(request);
    reply.header('cache-control', 'no-store');
    if (!session) return { signedIn: false };
    return { signedIn: true, roles: session.roles, csrf: sessions.csrfToken(request) };
  });

  app.post('/staff/sign-out', { config }, async (request, reply) => {
    await sessions.find(request);
    await sessions.end(request, reply);
    return reply.code(204).send();
  });
};

/** Only a page of this service: a foreign address would make sign-in a springboard. */
const localPage = (to: string): string => (/^\/(?![/\\])[\w\-./?=&#%]*$/.test(to) ? to : '/');

function readAttempt(cookie: string | undefined, key: Buffer): SignInAttempt {
  try {
    const sealed = Buffer.from(cookie ?? '', 'base64url');
    return JSON.parse(open(key, sealed, attemptCookie).toString()) as SignInAttempt;
  } catch {
    throw new ProblemError('sign-in-needed');
  }
}
