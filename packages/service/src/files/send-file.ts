import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';

export interface SentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: Readable;
}

/** Gives a file out as an attachment that no browser opens in the name of this service. */
export function sendFile(
  reply: FastifyReply,
  { name, mediaType, size, content }: SentFile,
): FastifyReply {
  return reply
    .headers({
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': attachment(name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .send(content);
}

/** RFC 6266: a plain name for old programs, the whole one in UTF-8 for the others. */
export function attachment(name: string): string {
  const shown = shownName(name);
  const plain = shown.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(shown).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** A name without folders, control signs and marks that turn the direction of reading. */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .trim()
    .slice(0, 200);
  return /^\.*$/.test(clean) ? 'file' : clean;
}
