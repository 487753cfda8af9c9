import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { SatisfactionList } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { sendPage } from '../http/page.js';
import { addVary } from '../http/vary.js';
import type { Language } from '../messages/messages.js';
import { pageWords } from './page.words.js';
import { listRow } from './publisher.js';
import { ReadyRows } from './ready.js';
import { toCsv, toCsvMetadata } from './satisfaction.csv.js';
import { satisfactionListPage, satisfactionPage } from './satisfaction.page.js';

type Params = { readonly agency: string; readonly subject: string };

/** Open data and plain pages about satisfaction, for everybody and every site (A30). */
export const openDataRoutes: FastifyPluginAsync<Desk> = async (app, desk) => {
  const config = { access: 'anyone' } as const;
  const ready = new ReadyRows(desk);
  const about = async (request: FastifyRequest) => {
    const { agency, subject } = request.params as Params;
    return ready.subject(agency, subject, languageOf(request));
  };

  app.get('/satisfaction/sitemap.xml', { config }, async (_, reply) => {
    const { publicUrl } = desk.platform.config;
    const addresses = [...desk.platform.content.values()].flatMap((agency) =>
      ['', '/all', ...[...agency.on('9999-12-31').services.keys()].map((id) => `/${id}`)].map(
        (path) => `<url><loc>${publicUrl}/satisfaction/${agency.id}${path}</loc></url>`,
      ),
    );
    return reply
      .type('application/xml; charset=utf-8')
      .send(
        `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.join('')}</urlset>`,
      );
  });

  app.get('/satisfaction/:agency', { config }, async (request, reply) => {
    const { agency } = request.params as Params;
    const language = languageOf(request);
    const list = JSON.parse(
      String(await ready.read(agency, listRow, language)),
    ) as SatisfactionList;
    addVary(reply, 'accept-language');
    const page = satisfactionListPage(agency, list, language);
    return sendPage(reply, language, pageWords[language].title, page);
  });

  app.get('/satisfaction/:agency/:subject', { config }, async (request, reply) => {
    const language = languageOf(request);
    const data = await about(request);
    addVary(reply, 'accept-language');
    const title = `${pageWords[language].title}: ${data.subject.title.text}`;
    return sendPage(reply, language, title, satisfactionPage(data, language));
  });

  app.get('/satisfaction/:agency/:subject.json', { config }, async (request, reply) =>
    openly(reply, 'application/json').send(await about(request)),
  );
  app.get('/satisfaction/:agency/:subject.csv', { config }, async (request, reply) => {
    const { subject } = request.params as Params;
    reply.header('link', `<${subject}/csv-metadata.json>; rel="describedby"`);
    return openly(reply, 'text/csv').send(toCsv(await about(request)));
  });
  app.get('/satisfaction/:agency/:subject/csv-metadata.json', { config }, async (request, reply) =>
    openly(reply, 'application/csvm+json').send(
      JSON.stringify(toCsvMetadata(await about(request))),
    ),
  );
};

/** Any site may read open data: it is the same for everybody. */
const openly = (reply: FastifyReply, type: string): FastifyReply =>
  reply
    .type(`${type}; charset=utf-8`)
    .headers({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache' });

/** `?lang=` chooses, so that each language has an address of its own. */
function languageOf(request: FastifyRequest): Language {
  const { lang } = request.query as { readonly lang?: string };
  return lang === 'ru' || lang === 'en' ? lang : request.language;
}
