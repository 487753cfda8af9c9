import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Language } from '../messages/messages.js';
import { readDemoFiles } from './demo.files.js';
import { agencyPage } from './pages/agency.page.js';
import { outboxPage, type OutboxLetter } from './pages/outbox.page.js';
import { startPage, type ShowcaseCase } from './pages/start.page.js';

/** What the demo pages take from the service. */
export interface DemoOptions {
  /** Slug of the demo agency. */
  readonly agency: string;
  /** Origin of the service. */
  readonly service: string;
  /** Origin of the demo agency site. */
  readonly site: string;
  /** The ready cases, with the codes that open them. */
  readonly showcase: (language: Language) => Promise<readonly ShowcaseCase[]>;
  /** Letters that would have been sent, newest first. */
  readonly letters: () => Promise<readonly OutboxLetter[]>;
  /** A key for a system of the agency; it is shown once. */
  readonly makeKey: () => Promise<string>;
  /** Removes everything the demo holds and brings the ready cases back. */
  readonly startAfresh: () => Promise<void>;
}

/**
 * Pages that exist in the demo alone (decision 18). They show codes and letters to whoever comes,
 * so a production configuration never registers them.
 */
export const demoRoutes: FastifyPluginAsync<DemoOptions> = async (app, demo) => {
  const config = { access: 'anyone', rateLimit: false } as const;
  app.addHook('onSend', async (_, reply) => {
    reply.header('cache-control', 'no-cache');
  });

  app.get('/', { config }, async (request, reply) => {
    const language = languageOf(request);
    const { agency, service, site } = demo;
    const cases = await demo.showcase(language);
    return reply.type(page).send(startPage({ language, agency, service, site, cases }));
  });

  app.get('/demo/agency', { config }, async (request, reply) =>
    reply.type(page).send(agencyPage(languageOf(request), demo.agency, demo.site)),
  );

  app.get('/demo/outbox', { config }, async (request, reply) =>
    reply.type(page).send(outboxPage(await demo.letters(), languageOf(request))),
  );

  const onlyHere = { access: 'this-machine', rateLimit: false } as const;
  app.post('/demo/keys', { config: onlyHere }, async (_, reply) =>
    reply.code(201).send({ key: await demo.makeKey() }),
  );
  app.post('/demo/start-afresh', { config: onlyHere }, async (_, reply) => {
    await demo.startAfresh();
    return reply.code(204).send();
  });

  for (const [name, { type, content }] of readDemoFiles()) {
    app.get(`/demo/files/${name}`, { config }, async (_, reply) => reply.type(type).send(content));
  }
};

const page = 'text/html; charset=utf-8';

/** `?lang=` chooses, else what the browser asks for. */
function languageOf(request: FastifyRequest): Language {
  const { lang } = request.query as { readonly lang?: string };
  return lang === 'ru' || lang === 'en' ? lang : request.language;
}
