import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Desk } from '../case/desk.js';
import type { Language } from '../messages/messages.js';
import { Standalones, type Script } from './standalone.js';

export interface StandaloneRoutesOptions {
  readonly embedFolder: string;
  readonly desk: Desk;
}

interface Whole {
  Params: { agency: string; tag: string; language: Language };
}

interface Chunk {
  Params: { tag: string; build: string; language: string; file: string };
}

/**
 * A touchpoint whole in one file, made for one agency (`/embed/for/…`): asked for again on every
 * page, and told in a few bytes that nothing changed. Its later files are those of the build; of
 * `core` and the touchpoint itself the build has files that hand on what the whole one has.
 */
export const standaloneRoutes: FastifyPluginAsync<StandaloneRoutesOptions> = async (
  app,
  { embedFolder, desk },
) => {
  const standalones = new Standalones(embedFolder, desk);

  app.get<Whole>('/embed/for/:agency/:tag/:language(^(ru|en)$).js', async (request, reply) => {
    const { agency, tag, language } = request.params;
    const script = await standalones.find(tag, agency, language);
    return script ? send(script, request, reply) : reply.callNotFound();
  });

  const name = '(^[\\w-]+$)';
  const chunk = `/embed/for/:agency/:tag${name}/:build${name}/:language${name}/:file(^[\\w.-]+\\.js$)`;
  app.get<Chunk>(chunk, async (request, reply) => {
    const { tag, build, language, file } = request.params;
    const own = path.join(build, 'standalone', tag, language, file);
    const isOwn = existsSync(path.join(embedFolder, own));
    return reply.sendFile(isOwn ? own : path.join(build, language, file));
  });
};

function send({ plain, brotli, etag }: Script, request: FastifyRequest, reply: FastifyReply) {
  reply.headers({ 'cache-control': 'public, no-cache', etag, vary: 'Accept-Encoding' });
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  reply.type('text/javascript; charset=utf-8');
  if (!/\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(plain);
  return reply.header('content-encoding', 'br').send(brotli);
}
