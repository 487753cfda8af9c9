import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { listReceiptKeys, pushDestruction, readReceipt } from '@zabota/contract';
import { actorOf } from '../access/access.hook.js';
import { requireAgency } from '../http/tenant.js';
import { ProblemError } from '../problems/problem.js';
import type { Consents } from './consents.js';
import type { Destructions } from './destruction.js';

export interface ReceiptRoutesOptions {
  readonly consents: Consents;
  readonly destructions: Destructions;
}

/** Receipts, the keys that prove them, and the word that data of an ended consent are gone. */
export const receiptRoutes: FastifyPluginAsyncTypebox<ReceiptRoutesOptions> = async (
  app,
  { consents, destructions },
) => {
  const { platform, reader, signer } = consents;

  app.route({
    ...readReceipt,
    handler: async ({ params, caller }, reply) => {
      const { agency, receipt: id } = params;
      const standings = await consents.standings(agency, caller);
      const known = standings.flatMap(({ subject }) => subject ?? []);
      const receipt = await reader.receipt(agency, known, id);
      if (!receipt) throw new ProblemError('not-found');
      reply.header('cache-control', 'private, no-store');
      return receipt;
    },
  });

  app.route({
    ...listReceiptKeys,
    handler: async ({ params }, reply) => {
      requireAgency(platform.tenants, params.agency);
      reply.header('cache-control', 'public, max-age=3600');
      return { keys: signer.publicKeys };
    },
  });
  app.route({
    ...pushDestruction,
    handler: async (request, reply) => {
      const { params, body } = request;
      const { agency, receipt } = params;
      const at = new Date(body.destroyedAt);
      if (at.getTime() > platform.clock.now().getTime() + 26 * 3_600_000)
        throw new ProblemError('invalid-field', {
          errors: [{ pointer: '/destroyedAt', code: 'out-of-range' }],
        });
      const word = { act: body.act, actor: actorOf(request), at };
      if (!(await destructions.finish(agency, receipt, word))) throw new ProblemError('not-found');
      return reply.code(204).send(null);
    },
  });
};
