import type { FastifyReply } from 'fastify';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

/** What may stand between the tags. */
export type Content = Html | string | number | undefined | readonly Content[];

/** HTML whose inserted values are escaped; a list of pieces is joined. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.reduce((text, part, index) => text + asText(values[index - 1]) + part));
}

function asText(value: Content): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(asText).join('');
  return escapeHtml(String(value ?? ''));
}

/**
 * A small page of the service itself: the browser's own style, both languages.
 *
 * @param data Values for a script of the page, as `data-*` of its `main`.
 */
export function sendPage(
  reply: FastifyReply,
  language: string,
  title: string,
  body: Html,
  data: Readonly<Record<string, string>> = {},
): FastifyReply {
  const attributes = Object.entries(data).map(([name, value]) => html` data-${name}="${value}"`);
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/pages.css" />
      </head>
      <body>
        <main${attributes}>${body}</main>
      </body>
    </html> `;
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page.text);
}
