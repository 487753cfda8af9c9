import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listRequirements, readRequirement, suggestRequirements } from '@zabota/contract';
import type { Sight } from '../case/case.view.js';
import type { Desk } from '../case/desk.js';
import { asPublic, found } from './answer.js';
import { Assessments } from './assessments.js';
import { isInForce, type Entry } from './catalogue.js';
import { RequirementLibrary } from './library.js';
import { viewRequirement } from './requirement.view.js';

/** What must be done, in plain words: for everybody, without a question who they are (A57). */
export const requirementRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const library = new RequirementLibrary(desk.platform);
  const assessments = new Assessments(desk.platform);

  app.route({
    ...listRequirements,
    handler: async ({ params, query, language }, reply) => {
      asPublic(reply);
      return library.list(desk.sight(params.agency, language), query);
    },
  });

  app.route({
    ...suggestRequirements,
    handler: async ({ params, query, language }, reply) => {
      const sight = desk.sight(params.agency, language);
      asPublic(reply);
      return { suggestions: await library.suggest(sight, query.q) };
    },
  });

  app.route({
    ...readRequirement,
    handler: async ({ params, query, language }, reply) => {
      const sight = desk.sight(params.agency, language);
      const { agency, requirement: id } = params;
      const entry = entryOn(sight, id, query.on ?? sight.at.today);
      const { version } = entry;
      asPublic(reply);
      const assessment = await assessments.of({ agency, requirement: id, version, lang: language });
      return viewRequirement(entry, sight, assessment);
    },
  });
};

/** @throws ProblemError `not-found` where nothing of the name held on the day. */
function entryOn({ content }: Sight, id: string, day: string): Entry {
  const entry = found(content.on(day).requirements.get(id));
  return found(isInForce(entry, day) ? entry : undefined);
}
