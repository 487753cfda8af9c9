import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  answerWorkerProposal,
  listWorkerProposals,
  readWorkerFigures,
  readWorkerForm,
  sendWorkerAnswer,
} from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import { versionOf } from '../case/etag.js';
import { say } from '../content/words.js';
import { viewInstrument } from '../feedback/instrument.js';
import { voiceOf } from '../feedback/feedback.view.js';
import { checkWorkerAnswer, turnOf } from './worker.intake.js';
import { WorkerFigures } from './worker.figures.js';
import { WorkerStore } from './worker.store.js';
import { viewProposal, viewWorkerPeriod, workerPrivacy } from './worker.view.js';

/** The voice of the agency's own people (A95, A98): who reads or writes is not written down, on purpose. */
export const workerRoutes: FastifyPluginAsyncTypebox<Desk> = async (app, desk) => {
  const store = new WorkerStore(desk);
  const figures = new WorkerFigures(desk);

  app.addHook('onSend', async (_, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.route({
    ...readWorkerForm,
    handler: async (request) => {
      const { agency } = request.params;
      const { content, at, lang } = desk.sight(agency, request.language);
      const turn = turnOf(desk, request, agency);
      const { units = [] } = content.on(at.today).agency;
      return {
        quarter: turn.quarter,
        instrument: viewInstrument(turn.instrument, lang),
        units: units.map(({ id, title }) => ({ id, title: say(title, lang) })),
        hasAnswered: await store.hasAnswered(turn),
        privacy: say(workerPrivacy(voiceOf(content.on(at.today)).threshold), lang),
      };
    },
  });

  app.route({
    ...sendWorkerAnswer,
    handler: async (request, reply) => {
      const { agency, instrument } = request.params;
      const turn = turnOf(desk, request, agency, instrument);
      const { content, at } = desk.sight(agency, 'ru');
      checkWorkerAnswer(turn.instrument, content.on(at.today), at.today, request.body);
      await store.keep(turn, request.body);
      return reply.code(204).send(null);
    },
  });

  app.route({
    ...readWorkerFigures,
    handler: async ({ params, language }) => {
      const sight = desk.sight(params.agency, language);
      const periods = [...(await figures.frozen(params.agency))];
      return {
        threshold: voiceOf(sight.content.on(sight.at.today)).threshold,
        periods: periods.map(([quarter, frozen]) => viewWorkerPeriod(quarter, frozen, sight)),
      };
    },
  });

  app.route({
    ...listWorkerProposals,
    handler: async ({ params, language }) => {
      desk.cases.contentOf(params.agency);
      const rows = await store.proposals(params.agency);
      return {
        proposals: await Promise.all(
          rows.map(async (row) => viewProposal(row, await store.textOf(row), language)),
        ),
      };
    },
  });

  app.route({
    ...answerWorkerProposal,
    handler: async ({ params, headers, body, language }) => {
      const version = versionOf(headers['if-match']) ?? 0;
      const row = await store.answer(params.agency, params.proposal, version, body);
      return viewProposal(row, await store.textOf(row), language);
    },
  });
};
