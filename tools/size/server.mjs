// Serves the script bundles and a state's answers, compressed as on the wire.
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createBrotliCompress } from 'node:zlib';
import { createFakeFetch } from '../../packages/core/dist/fake/index.js';
import { root } from '../packages.mjs';

const bundles = join(root, 'packages/embed/dist');

/** @typedef {import('../../packages/core/dist/fake/index.js').State} State */

/**
 * A page as an agency pastes it, with the service of one state behind it.
 * @param {string} tag
 * @param {State} state
 */
const pageOf = (tag, { properties }) => `<!doctype html><html lang="ru"><meta charset="utf-8">
<link rel="icon" href="data:,"><${tag}></${tag}>
<script>
  Object.assign(document.querySelector('${tag}'), ${JSON.stringify(properties)});
</script>
<script type="module" src="/embed/zabota.js" data-agency="demo"></script></html>`;

/**
 * @param {string} tag
 * @param {State} state
 */
export async function serve(tag, state) {
  const answer = createFakeFetch(state);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const script = join(bundles, `${path}.br`);
    if (path === '/') {
      response.setHeader('content-type', 'text/html').end(pageOf(tag, state));
    } else if (path.startsWith('/embed/') && existsSync(script)) {
      response.setHeader('content-type', 'text/javascript').setHeader('content-encoding', 'br');
      createReadStream(script).pipe(response);
    } else {
      const { method, headers } = request;
      const chunks = await Readable.from(request).toArray();
      const body = chunks.length > 0 ? Buffer.concat(chunks).toString() : undefined;
      const told = await answer(path, { method, body, headers: { accept: headers.accept ?? '' } });
      response.writeHead(told.status, {
        'content-type': told.headers.get('content-type') ?? 'text/plain',
        'content-encoding': 'br',
      });
      Readable.from([Buffer.from(await told.arrayBuffer())])
        .pipe(createBrotliCompress())
        .pipe(response);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () => server.closeAllConnections() ?? server.close(),
  };
}
