import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { checkConsent, listUses, pushUseResult } from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../access/access.hook.js';
import { isCaseNumber } from '../crypto/case-number.js';
import { sha256 } from '../crypto/secrets.js';
import { ProblemError } from '../problems/problem.js';
import type { Consents } from './consents.js';
import { clientOf } from './test-clients.js';
import { UseStore } from './use.store.js';
import { usesPage, viewUses } from './use.view.js';

/** “May I use this, for this purpose, now?”, and the log of the answers. */
export const useRoutes: FastifyPluginAsyncTypebox<Consents> = async (app, consents) => {
  const { platform, subjects } = consents;
  const uses = new UseStore(platform.database);

  app.route({
    ...checkConsent,
    handler: async (request, reply) => {
      const { params, body, headers, language } = request;
      const sight = consents.sight(params.agency, language);
      const item = sight.texts.find(body.purpose);
      if (!item) throw notListed('/purpose');
      const actor = actorOf(request);
      const who = subjects.client(clientOf(request, body.subject));
      if (item.value.basis.kind === 'law') await subjects.require(params.agency, who, sight.now);
      const answer = await uses.ask(sight, {
        who,
        item,
        use: body.use,
        data: body.data,
        actor,
        request: sha256(`${actor}/${String(headers['idempotency-key'])}/${JSON.stringify(body)}`),
      });
      if (!answer.allowed)
        throw new ProblemError('no-consent', { parameters: { reason: answer.reason } });
      reply.header('cache-control', 'no-store');
      return answer.use;
    },
  });

  app.route({
    ...pushUseResult,
    handler: async (request, reply) => {
      const { params, body } = request;
      const { agency, use: id } = params;
      const sight = consents.sight(agency, 'ru');
      const use = await uses.find(agency, id);
      if (!use || use.actor !== actorOf(request)) throw new ProblemError('not-found');
      const known = sight.texts.find(use.purpose)?.value.results ?? [];
      if (!known.some((one) => one.id === body.result)) throw notListed('/result');
      if (body.case && !isCaseNumber(body.case)) throw notListed('/case');
      const at = platform.clock.now();
      if (!(await uses.report(agency, id, use.actor, { ...body, at })))
        throw new ProblemError('not-found');
      return reply.code(204).send(null);
    },
  });

  app.route({
    ...listUses,
    handler: async ({ params, query, caller, language }: Asked, reply) => {
      const sight = consents.sight(params.agency, language);
      const subject =
        caller.client && (await subjects.find(params.agency, subjects.client(caller.client)));
      const rows = subject ? await uses.list(params.agency, subject.id, query, usesPage + 1) : [];
      reply.header('cache-control', 'private, no-store');
      return viewUses(sight, rows);
    },
  });
};

type Asked = FastifyRequest & {
  params: { agency: string };
  query: { purpose?: string; after?: string };
};

const notListed = (pointer: string): ProblemError =>
  new ProblemError('invalid-field', { errors: [{ pointer, code: 'not-listed' }] });
