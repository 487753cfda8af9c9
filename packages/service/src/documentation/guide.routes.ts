import { readFileSync } from 'node:fs';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import type { Language } from '../messages/messages.js';
import { ProblemError } from '../problems/problem.js';
import { guidePage, searchPage, type Frame } from './guide.page.js';
import { buildSearch } from './guide.search.js';
import { guidesForMachines } from './guides-for-machines.js';
import type { Guide, Library } from './library.js';

export interface GuideRoutesOptions {
  /** The guides; without them nothing is served under /docs but the reference. */
  readonly library: Library | undefined;
  readonly live: Frame['live'];
}

const style = readFileSync(new URL('../../guide-pages/guide.css', import.meta.url));

/** Longest question to the search; what comes after is not looked at. */
const queryLength = 200;

type Asked = { Params: { language: Language; '*': string }; Querystring: { q?: string } };

/** The guides as a small site: plain pages without scripts, with search, in both languages. */
export const guideRoutes: FastifyPluginAsync<GuideRoutesOptions> = async (
  app,
  { library, live },
) => {
  if (!library) return;
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'anyone' };
  });
  const search = { ru: buildSearch(library, 'ru'), en: buildSearch(library, 'en') };
  const guides = new Map(library.pages.map((one) => [`${one.language}/${one.slug}`, one]));

  for (const address of ['/docs', '/docs/'])
    app.get(address, async ({ language }, reply) => reply.redirect(`/docs/${language}/start`));
  app.get('/docs/:language(^ru|en$)', async ({ params }, reply) =>
    reply.redirect(`/docs/${(params as Asked['Params']).language}/start`),
  );
  app.get('/docs/guide.css', async (_, reply) =>
    reply.header('cache-control', 'max-age=3600').type('text/css; charset=utf-8').send(style),
  );
  app.get('/llms.txt', async (_, reply) =>
    reply.type('text/plain; charset=utf-8').send(guidesForMachines(library)),
  );

  app.get<Asked>('/docs/:language(^ru|en$)/search', async ({ params, query }, reply) => {
    const asked = (typeof query.q === 'string' ? query.q : '').trim().slice(0, queryLength);
    const { language } = params;
    return send(reply, searchPage({ library, language, live }, asked, search[language](asked)));
  });

  app.get<Asked>('/docs/:language(^ru|en$)/*', async ({ params }, reply) => {
    const { language, '*': name } = params;
    if (name === '') return reply.redirect(`/docs/${language}/start`);
    const guide = guides.get(`${language}/${name.replace(/\.md$/, '')}`);
    if (!guide) throw new ProblemError('not-found');
    return name.endsWith('.md')
      ? sendMarkdown(reply, guide)
      : send(reply, guidePage({ library, language, live }, guide));
  });
};

const send = (reply: FastifyReply, page: string): FastifyReply =>
  reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);

const sendMarkdown = (reply: FastifyReply, { markdown }: Guide): FastifyReply =>
  reply.header('cache-control', 'no-cache').type('text/markdown; charset=utf-8').send(markdown);
