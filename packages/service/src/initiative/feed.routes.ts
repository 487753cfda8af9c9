import type { FastifyPluginAsync } from 'fastify';
import type { Desk } from '../case/desk.js';
import { say } from '../content/words.js';
import { html } from '../http/page.js';
import { Initiatives } from './initiatives.js';

/** The newest initiatives as Atom (RFC 4287), for every reader and every site. */
export const initiativeFeedRoutes: FastifyPluginAsync<Desk> = async (app, desk) => {
  const initiatives = new Initiatives(desk);
  const { publicUrl } = desk.platform.config;

  app.get(
    '/feeds/:agency/initiatives.atom',
    { config: { access: 'anyone' } },
    async (request, reply) => {
      const { agency } = request.params as { readonly agency: string };
      const { content, at } = desk.sight(agency, request.language);
      const { rows } = await initiatives.list(agency, {});
      const own = `${publicUrl}/feeds/${agency}/initiatives.atom`;
      const updated = `${rows[0]?.published_on ?? at.today}T00:00:00Z`;
      const feed = html`<?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <id>${own}</id>
          <title>${say(content.on(at.today).agency.name, request.language).text}</title>
          <updated>${updated}</updated>
          <link rel="self" href="${own}" />
          <author><name>${content.on(at.today).agency.name.ru}</name></author>
          ${rows.map(
            ({ number, title, body, published_on, language }) =>
              html`<entry xml:lang="${language}">
                <id>${publicUrl}/v1/agencies/${agency}/initiatives/${number}</id>
                <title>${title}</title>
                <updated>${published_on}T00:00:00Z</updated>
                <content type="text">${body}</content>
              </entry>`,
          )}
        </feed>`;
      return reply
        .type('application/atom+xml; charset=utf-8')
        .headers({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache' })
        .send(feed.text);
    },
  );
};
