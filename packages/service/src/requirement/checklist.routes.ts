import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  declareCompliance,
  listChecklists,
  readChecklist,
  type DeclarationInput,
} from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import type { Desk } from '../case/desk.js';
import type { Proof } from '../challenge/challenges.js';
import { addVary } from '../http/vary.js';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import { ProblemError } from '../problems/problem.js';
import { viewChecklist, viewChecklistSummary } from './checklist.view.js';
import { Declarations } from './declarations.js';

/** Check lists: given out whole, so that answers need not come back (A38). */
export const checklistRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const declarations = new Declarations(desk);
  const { platform } = desk;

  app.route({
    ...listChecklists,
    handler: async ({ params, language }, reply) => {
      const { content, at } = desk.sight(params.agency, language);
      const edition = content.on(at.today);
      addVary(reply, 'accept-language');
      reply.header('cache-control', 'no-cache');
      const checklists = [...edition.checklists.values()];
      return {
        checklists: checklists.map((item) => viewChecklistSummary(item, edition, language)),
      };
    },
  });

  app.route({
    ...readChecklist,
    handler: async ({ params, language }, reply) => {
      const { content, at } = desk.sight(params.agency, language);
      const edition = content.on(at.today);
      const item = edition.checklists.get(params.checklist);
      if (!item) throw new ProblemError('not-found');
      addVary(reply, 'accept-language');
      reply.header('cache-control', 'no-cache');
      return viewChecklist(item, edition, language);
    },
  });

  app.route({
    ...declareCompliance,
    handler: async (request, reply) => {
      const { params, body: input, headers, caller } = request;
      const { agency } = params;
      const key = headers['idempotency-key'];
      const scope = 'declareCompliance';
      const attempt = describeAttempt(platform.ring, { agency, scope, key, body: input });
      const file = async () => {
        const proof = proofOf(desk, request, agency, input);
        const client = caller.client && { client: caller.client };
        return declarations.file({ agency, input, attempt, ...(proof && { proof }), ...client });
      };
      // What was filed once is not judged again: its work is spent.
      const { receipt, isRepeat } = await file().catch(async (error: unknown) => {
        const first = await declarations.earlier(attempt);
        if (!first) throw error;
        return { receipt: first, isRepeat: true };
      });
      markRepeated(reply, isRepeat);
      reply.code(201).header('cache-control', 'no-store');
      return receipt;
    },
  });
};

/** The work of a device; a signed-in client needs none, a device that cannot do it says so. */
function proofOf(
  { platform }: Desk,
  { caller }: Pick<FastifyRequest, 'caller'>,
  agency: string,
  { challenge }: DeclarationInput,
): Proof | undefined {
  if (challenge && 'solved' in challenge)
    return platform.challenges.check({ agency, action: 'declaration' }, challenge.solved);
  if (challenge || caller.client) return undefined;
  throw new ProblemError('challenge-failed');
}
