import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { choosePreferences, eraseMyData, exportMyData, readMyData } from '@zabota/contract';
import type { FastifyRequest } from 'fastify';
import { describeAttempt } from '../idempotency/attempt.js';
import { markRepeated } from '../idempotency/repeats.js';
import type { Offers } from '../offer/offers.js';
import { ProblemError } from '../problems/problem.js';
import { planEndingLetters } from './ending.letters.js';
import { MyDataStore, type MyQuestion } from './my.data.js';

type Asked = Pick<FastifyRequest, 'caller' | 'language'> & {
  readonly params: { readonly agency: string };
};

/** “My data and consents” of a signed-in client. */
export const permissionRoutes: FastifyPluginAsyncTypebox<Offers> = async (app, offers) => {
  const mine = new MyDataStore(offers);
  const { subjects, platform } = offers.consents;
  planEndingLetters(offers.consents, mine.preferences);

  const question = ({ params, caller, language: lang }: Asked): MyQuestion => {
    // Asked for before anything else: an agency that is not served has no clients.
    offers.desk.sight(params.agency, lang);
    if (!caller.client) throw new ProblemError('sign-in-needed');
    return { agency: params.agency, client: caller.client, lang };
  };
  app.addHook('onSend', async (_, reply) => {
    reply.header('cache-control', 'private, no-store');
  });

  app.route({ ...readMyData, handler: async (request) => mine.read(question(request)) });

  app.route({
    ...choosePreferences,
    handler: async (request) => {
      const { agency, client } = question(request);
      const { channels, email } = request.body;
      if (channels.includes('email') && !email)
        throw new ProblemError('invalid-field', {
          errors: [{ pointer: '/email', code: 'missing' }],
        });
      await mine.preferences.choose(agency, subjects.client(client), request.body);
      return request.body;
    },
  });

  app.route({
    ...exportMyData,
    handler: async (request, reply) => {
      reply.header('content-disposition', 'attachment; filename="my-data.json"');
      return mine.export(question(request));
    },
  });

  app.route({
    ...eraseMyData,
    handler: async (request, reply) => {
      const asked = question(request);
      const owner = subjects.client(asked.client).hash.toString('base64url');
      const attempt = describeAttempt(platform.ring, {
        agency: asked.agency,
        scope: `eraseMyData/${owner}`,
        key: request.headers['idempotency-key'],
        body: request.body,
      });
      const { result, isRepeat } = await platform.repeats.once(attempt, () =>
        mine.erase(asked, request),
      );
      markRepeated(reply, isRepeat);
      return result;
    },
  });
};
