import type { FastifyInstance } from 'fastify';
import { chooseLanguage, type Language } from '../messages/messages.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The language in which the answer speaks. */
    language: Language;
  }
}

export function knowLanguage(app: FastifyInstance): void {
  app.decorateRequest('language', 'ru');
  app.addHook('onRequest', (request, _, done) => {
    request.language = chooseLanguage(request.headers['accept-language']);
    done();
  });
}
