import type { FastifyInstance } from 'fastify';
import { html, sendPage } from '../http/page.js';
import { messagesIn } from '../messages/messages.js';
import { ProblemError } from '../problems/problem.js';
import { isOwnAddress } from './development-issuer.routes.js';
import type { DevelopmentIssuer } from './development-issuer.js';
import { isPerson, people } from './people.js';

type Query = Readonly<Record<string, string | undefined>>;

/**
 * Signs the demo’s clients in. The token goes back to the site in the fragment,
 * which never leaves the browser; and only ever to this machine.
 */
export function clientSignIn(app: FastifyInstance, issuer: DevelopmentIssuer, base: string): void {
  app.get<{ Querystring: Query }>(`${base}/client`, async ({ query, language }, reply) => {
    const { signIn } = messagesIn(language);
    const back = returnTo(query);
    const choices = people.map((person) => {
      const search = new URLSearchParams({ return: back, person }).toString();
      return html`<li><a href="${base}/client/choose?${search}">${signIn.clients[person]}</a></li>`;
    });
    const body = html`<h1>${signIn.heading}</h1>
      <p>${signIn.clientLead}</p>
      <ul class="choices">
        ${choices}
      </ul>`;
    return sendPage(reply, language, signIn.heading, body);
  });

  app.get<{ Querystring: Query }>(`${base}/client/choose`, async ({ query }, reply) => {
    const back = returnTo(query);
    const { person } = query;
    if (!isPerson(person)) throw new ProblemError('not-found');
    const token = await issuer.signClient(person);
    reply.header('cache-control', 'no-store');
    return reply.redirect(`${back}#demo-client=${person}.${token}`);
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
