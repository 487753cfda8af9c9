import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { compareRequirement, listRequirementChanges, readRequirementFeed } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { say } from '../content/words.js';
import { addDays } from '../deadline/local-date.js';
import { asPublic, found } from './answer.js';
import type { Entry } from './catalogue.js';
import { changesSince, compareEditions } from './changes.js';
import { writeFeed } from './feed.js';

/** Days that the feed looks back: whoever subscribes later reads the cards. */
const feedDays = 400;

/** What has become different: as a list, word by word, and as a feed for any reader. */
export const changeRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  app.route({
    ...compareRequirement,
    handler: async ({ params, query, language }, reply) => {
      const { content } = desk.sight(params.agency, language);
      const editions = content.requirements.filter(({ id }) => id === params.requirement);
      const edition = (wanted: string): Entry =>
        found(editions.find(({ version }) => version === wanted));
      asPublic(reply);
      return compareEditions(edition(query.from), edition(query.to), language);
    },
  });

  app.route({
    ...listRequirementChanges,
    handler: async ({ params, query, language }, reply) => {
      asPublic(reply);
      return { changes: changesSince(desk.sight(params.agency, language), query.since, query) };
    },
  });

  app.route({
    ...readRequirementFeed,
    handler: async (request, reply) => {
      const { params, query } = request;
      const lang = query.lang ?? request.language;
      const sight = desk.sight(params.agency, lang);
      const { agency } = sight.content.on(sight.at.today);
      const changes = changesSince(sight, addDays(sight.at.today, -feedDays), query);
      const page = agency['requirement-page'];
      asPublic(reply).type('application/atom+xml; charset=utf-8');
      return writeFeed({
        self: `${desk.platform.originOf(request)}${request.url}`,
        agency: say(agency.name, lang).text,
        page: page && (lang === 'en' ? (page.en ?? page.ru) : page.ru),
        changes,
        lang,
      });
    },
  });
};
