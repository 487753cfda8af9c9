import type { FastifyPluginAsync } from 'fastify';
import { operations, type OperationId } from '@zabota/contract';
import { comeBackIn } from '../problems/problem.js';

/** Operations that are agreed on and not served yet: they say so, and when to ask again. */
const pending = [
  'readMyData',
  'choosePreferences',
  'exportMyData',
  'eraseMyData',
] as const satisfies readonly OperationId[];

export const pendingRoutes: FastifyPluginAsync = async (app) => {
  for (const id of pending)
    app.route({
      method: operations[id].method,
      url: operations[id].url,
      schema: operations[id].schema as object,
      handler: async () => {
        throw comeBackIn('unavailable', 3600);
      },
    });
};
