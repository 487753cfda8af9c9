import { build } from 'esbuild';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { englishModule } from '../../tools/stories/english.mjs';
import { touchpointsWithStates } from '../../tools/stories/touchpoints-with-states.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The strictest page an agency may have; the sources under test use Lit's own policy name. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** A page with all touchpoints and their states. */
async function bundle(page: string): Promise<Map<string, Uint8Array>> {
  const found = touchpointsWithStates();
  const source = [
    ...found.map(({ define }) => `import '${define}';`),
    ...found.map(({ states }, index) => `import { states as s${index} } from '${states}';`),
    `export const touchpoints = {${found.map(({ tag }, index) => `'${tag}': s${index}`).join()}};`,
  ].join('\n');
  const english = englishModule('.');
  const { outputFiles } = await build({
    entryPoints: { page },
    outdir: '/',
    loader: { '.woff2': 'file' },
    publicPath: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@zabota/source'],
    logLevel: 'error',
    tsconfig: `${root}tsconfig.browser.json`,
    plugins: [
      {
        name: 'touchpoints',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^zabota:/ }, ({ path }) => ({ path, namespace: 'zabota' }));
          onLoad({ filter: /.*/, namespace: 'zabota' }, ({ path }) => ({
            contents: path === 'zabota:touchpoints' ? source : english,
            resolveDir: root,
          }));
        },
      },
    ],
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.replaceAll('\\', '/'), contents]));
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

const shell = (files: ReadonlyMap<string, unknown>) =>
  '<!doctype html><html lang="ru"><meta charset="utf-8"><title>Состояния</title>' +
  (files.has('/page.css') ? '<link rel="stylesheet" href="/page.css">' : '') +
  '<script type="module" src="/page.js"></script><main></main></html>';

export interface StatesServer {
  /** Page under the strictest policy. */
  readonly strict: string;
  /** The same page without a policy, for tools that need more than our code does. */
  readonly open: string;
  stop(): Promise<void>;
}

/**
 * Serves the states of all touchpoints on a free port of this machine.
 *
 * @param page Module of the page that shows them.
 */
export async function serveStates(page = `${here}page.ts`): Promise<StatesServer> {
  const files = await bundle(page);
  const html = shell(files);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://states').pathname;
    const file = files.get(path);
    if (file) {
      response.writeHead(200, { 'content-type': types[extname(path)] }).end(file);
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(path === '/strict' && { 'content-security-policy': strictPolicy }),
    });
    response.end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { strict: `${origin}/strict`, open: `${origin}/`, stop: () => close(server) };
}

const close = (server: Server) =>
  new Promise<void>((closed) => {
    server.closeAllConnections();
    server.close(() => closed());
  });
