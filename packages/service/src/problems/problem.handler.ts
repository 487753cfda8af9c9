import type { Problem } from '@zabota/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html, sendPage } from '../http/page.js';
import { addVary } from '../http/vary.js';
import { chooseLanguage, messagesIn, type Language } from '../messages/messages.js';
import { problemFrom } from './from-error.js';
import { ProblemError } from './problem.js';

/** Every refusal leaves the service through here, and nothing of its insides with it. */
export function handleProblems(app: FastifyInstance): void {
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler((request) => {
    const allowed = allowedMethods(app, request);
    if (allowed.length === 0) throw new ProblemError('not-found');
    throw new ProblemError('method-not-allowed', {
      parameters: { allowed },
      headers: { allow: allowed.join(', ') },
    });
  });
}

export function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const isHungUp = isOfSender(error, request);
  if (isHungUp) request.log.debug('hung up');
  const problem = isHungUp ? new ProblemError('malformed-body') : problemFrom(error);
  if (problem.status >= 500) request.log.error({ err: problem.cause ?? error }, problem.code);
  addVary(reply, 'Accept-Language');
  reply.code(problem.status).headers({ ...problem.headers, 'cache-control': 'no-store' });
  const language = languageOf(request);
  const document = problemDocument(problem, language, request.id);
  return isReadByPerson(request)
    ? sendProblemPage(reply, language, document)
    : reply.type('application/problem+json').serializer(JSON.stringify).send(document);
}

/**
 * The sender hung up before the end of the body. The stream of the request itself broke then, with the
 * same code of the network as that of a database or a mail server that went away.
 */
const isOfSender = (error: unknown, { raw }: FastifyRequest): boolean =>
  error instanceof Error && error === raw.errored;

/** A browser that opens a page, not a program that asks the contract. */
const isReadByPerson = ({ url, headers }: FastifyRequest): boolean =>
  !url.startsWith('/v1/') && headers.accept?.includes('text/html') === true;

function sendProblemPage(
  reply: FastifyReply,
  language: Language,
  { title, detail, code, request }: Problem,
): FastifyReply {
  addVary(reply, 'Accept');
  const body = html`<h1>${title}</h1>
    <p>${detail}</p>
    <p><code>${code}</code> · <code>${request}</code></p>`;
  return sendPage(reply, language, title, body);
}

/** Asked anew: an address that cannot even be read gets here before the hooks. */
const languageOf = ({ headers }: FastifyRequest): Language =>
  chooseLanguage(headers['accept-language']);

/** The document as RFC 9457 asks for it, in the words of one language. */
export function problemDocument(
  { code, status, parameters, errors }: ProblemError,
  language: Language,
  request: string,
): Problem {
  const { problems, fields } = messagesIn(language);
  return {
    type: `/problems/${code}`,
    code,
    title: problems[code].title,
    status,
    detail: problems[code].detail(parameters ?? {}),
    ...(parameters && { parameters: parameters as NonNullable<Problem['parameters']> }),
    ...(errors && {
      errors: errors.map(({ pointer, code: fault, parameters: facts }) => ({
        pointer,
        code: fault,
        detail: fields[fault](facts ?? {}),
      })),
    }),
    request,
  };
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function allowedMethods(app: FastifyInstance, { url, method }: FastifyRequest): string[] {
  const path = url.split('?')[0] ?? '/';
  return methods.filter(
    (other) => other !== method && app.findRoute({ url: path, method: other }) !== null,
  );
}
