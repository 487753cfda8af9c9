import type { FastifyInstance } from 'fastify';
import { html, sendPage } from '../http/page.js';
import { messagesIn, type SignInMessages } from '../messages/messages.js';
import { ProblemError } from '../problems/problem.js';
import { isOwnAddress } from './development-issuer.routes.js';
import type { DevelopmentIssuer } from './development-issuer.js';
import { isPerson, isWorker, people, workers } from './people.js';

export interface SiteSignIn {
  readonly issuer: DevelopmentIssuer;
  /** Where the pages of the issuer begin. */
  readonly base: string;
  /** Audience of tokens for the agency's people. */
  readonly clientId: string;
}

type Query = Readonly<Record<string, string | undefined>>;

/**
 * Signs the demo’s clients in on the agency’s site, and its people on its
 * intranet. The token goes back in the fragment, which never leaves the
 * browser; and only ever to this machine.
 */
export function siteSignIn(app: FastifyInstance, { issuer, base, clientId }: SiteSignIn): void {
  const choice = (
    kind: 'client' | 'worker',
    wordsOf: (messages: SignInMessages) => {
      readonly lead: string;
      readonly names: readonly (readonly [string, string])[];
    },
  ) =>
    app.get<{ Querystring: Query }>(`${base}/${kind}`, async ({ query, language }, reply) => {
      const { signIn } = messagesIn(language);
      const { lead, names } = wordsOf(signIn);
      const { agency = '' } = query;
      const back = returnTo(query);
      const choices = names.map(([person, name]) => {
        const search = new URLSearchParams({ return: back, person, agency }).toString();
        return html`<li><a href="${base}/${kind}/choose?${search}">${name}</a></li>`;
      });
      const body = html`<h1>${signIn.heading}</h1>
        <p>${lead}</p>
        <ul class="choices">
          ${choices}
        </ul>`;
      return sendPage(reply, language, signIn.heading, body);
    });

  choice('client', ({ clientLead, clients }) => ({
    lead: clientLead,
    names: people.map((one) => [one, clients[one]]),
  }));
  choice('worker', ({ workerLead, workers: names }) => ({
    lead: workerLead,
    names: workers.map((one) => [one, names[one]]),
  }));

  app.get<{ Querystring: Query }>(`${base}/client/choose`, async ({ query }, reply) => {
    const back = returnTo(query);
    const { person } = query;
    if (!isPerson(person)) throw new ProblemError('not-found');
    const token = await issuer.signClient(person);
    reply.header('cache-control', 'no-store');
    return reply.redirect(`${back}#demo-client=${person}.${token}`);
  });

  app.get<{ Querystring: Query }>(`${base}/worker/choose`, async ({ query }, reply) => {
    const back = returnTo(query);
    const { person, agency = '' } = query;
    if (!isWorker(person)) throw new ProblemError('not-found');
    const token = await issuer.signWorker(person, agency, clientId);
    reply.header('cache-control', 'no-store');
    return reply.redirect(`${back}#demo-worker=${person}.${token}`);
  });
}

/** Without a fragment of its own: the token takes its place. */
function returnTo(query: Query): string {
  const address = query['return'] ?? '';
  if (!isOwnAddress(address)) throw new ProblemError('not-found');
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
