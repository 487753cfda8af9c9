import { readFileSync } from 'node:fs';
import type { FastifyPluginAsync } from 'fastify';

/** Style of the small pages the service makes itself. */
const style = `:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
a, button { font: inherit; }
.choices { display: grid; gap: 0.75rem; padding: 0; list-style: none; }
.choices a { display: block; padding: 0.75rem 1rem; border: 2px solid currentcolor; border-radius: 0.5rem; text-decoration: none; }
:focus-visible { outline: 3px solid; outline-offset: 2px; }
`;

/** The emblem: browsers show it beside the title of a page. */
const icon = readFileSync(new URL('../../pages/icon.svg', import.meta.url));

/** What every page of the service itself is dressed in. */
export const pageStyleRoutes: FastifyPluginAsync = async (app) => {
  app.get('/pages.css', { config: { access: 'anyone' } }, async (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(style),
  );
  // Browsers ask for the second address of a page that names no icon, such as a file or a problem.
  for (const address of ['/icon.svg', '/favicon.ico']) {
    app.get(address, { config: { access: 'anyone' } }, async (_, reply) =>
      reply.type('image/svg+xml').header('cache-control', 'max-age=86400').send(icon),
    );
  }
};
