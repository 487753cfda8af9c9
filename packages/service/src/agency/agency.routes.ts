import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { getAgency, listServices } from '@zabota/contract';
import { viewContact } from '../case/case.view.js';
import type { Desk } from '../case/desk.js';
import { say } from '../content/words.js';
import { addVary } from '../http/vary.js';

/** What everybody may know of an agency and its services. */
export const agencyRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  app.route({
    ...getAgency,
    handler: async ({ params, language }, reply) => {
      const { content, at } = desk.sight(params.agency, language);
      const { agency } = content.on(at.today);
      addVary(reply, 'accept-language');
      return {
        id: content.id,
        name: say(agency.name, language),
        timeZone: agency['time-zone'],
        languages: agency.languages,
        contact: viewContact(agency.contact, agency.name, language),
        ...(agency.site && { site: agency.site }),
        calendarVersion: content.calendar.version,
      };
    },
  });

  app.route({
    ...listServices,
    handler: async ({ params, language }, reply) => {
      const { content, at } = desk.sight(params.agency, language);
      const { agency, services } = content.on(at.today);
      addVary(reply, 'accept-language');
      const inOrder = [...services].sort(
        ([, one], [, other]) => one.value.order - other.value.order,
      );
      return {
        services: inOrder.map(([id, { value }]) => ({
          id,
          title: say(value.title, language),
          summary: say(value.summary, language),
          ...(value.situation && { situation: value.situation }),
          owner: viewContact(value.owner, agency.name, language),
          term: say(value['term-words'], language),
          cost: say(value.cost, language),
        })),
      };
    },
  });
};
