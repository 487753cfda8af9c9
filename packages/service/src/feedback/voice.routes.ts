import { operations, type OperationId } from '@zabota/contract';
import type { FastifyPluginAsync } from 'fastify';
import { comeBackIn } from '../problems/problem.js';

const promised: readonly OperationId[] = [
  'listInitiatives',
  'readInitiative',
  'proposeInitiative',
  'findSimilarInitiatives',
  'supportInitiative',
];

/** Operations of the client's voice that this version promises but does not serve: it says so. */
export const voiceRoutes: FastifyPluginAsync = async (app) => {
  for (const id of promised) {
    const { method, url, schema } = operations[id];
    app.route({
      method,
      url,
      schema,
      handler: async () => {
        throw comeBackIn('unavailable', 3600);
      },
    });
  }
};
