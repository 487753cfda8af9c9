import { limits, problems, type ProblemCode } from '@zabota/contract';
import type { FastifyPluginAsync } from 'fastify';
import { html, sendPage } from '../http/page.js';
import { messagesIn, type Parameters } from '../messages/messages.js';
import { ProblemError } from './problem.js';

const isProblem = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

/** What stands behind the `type` of a problem document: a page that explains it. */
export const problemRoutes: FastifyPluginAsync = async (app) => {
  app.get<{ Params: { code: string } }>(
    '/problems/:code',
    { config: { access: 'anyone' } },
    async ({ params: { code }, language }, reply) => {
      if (!isProblem(code)) throw new ProblemError('not-found');
      const { problems: texts, problemPage } = messagesIn(language);
      const { title, detail } = texts[code];
      const body = html`<p>${problemPage.heading}</p>
        <h1>${title}</h1>
        <p>${detail(placeholders(code))}</p>
        <p><code>${code}</code> · ${problemPage.status} ${problems[code].status}</p>`;
      return sendPage(reply, language, title, body);
    },
  );
};

/** The page knows no request: a limit is shown as it is, any other value as an ellipsis. */
const placeholders = (code: ProblemCode): Parameters => ({
  ...Object.fromEntries(problems[code].parameters.map((name) => [name, '…'])),
  ...limitsOf[code],
});

const limitsOf: Partial<Record<ProblemCode, Parameters>> = {
  'body-too-large': { limit: limits.jsonSize },
  'file-too-large': { limit: limits.fileSize },
  'too-deep': { limit: limits.jsonDepth },
};
