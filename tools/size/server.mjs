// Serves the script bundles and a state's answers, compressed as on the wire.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync } from 'node:zlib';
import { createFakeFetch } from '../../packages/core/dist/fake/index.js';
import { root } from '../packages.mjs';

const bundles = join(root, 'packages/embed/dist');

/** @typedef {import('../../packages/core/dist/fake/index.js').State} State */

/** Properties as they stand in a tag: ` sign-in-href="/sign-in"`. @param {object} properties */
const attributesOf = (properties) =>
  Object.entries(properties)
    .map(
      ([name, value]) => ` ${name.replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`)}="${value}"`,
    )
    .join('');

/** @param {string} tag @param {State} state */
const pasted = (tag, { properties }) => `<${tag}${attributesOf(properties)}></${tag}>`;

/** A page of an agency with a touchpoint on it. @param {string} touchpoint */
const pageOf = (touchpoint) => `<!doctype html><html lang="ru"><meta charset="utf-8">
<link rel="icon" href="data:,">${touchpoint}
<script type="module" src="/embed/zabota.js" data-agency="demo"></script></html>`;

/**
 * @template Value
 * @param {(key: string) => Value} make
 * @returns {(key: string) => Value}
 */
function memoize(make) {
  /** @type {Map<string, Value>} */
  const made = new Map();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return /** @type {Value} */ (made.get(key));
  };
}

/**
 * @param {string} tag
 * @param {State} state What the service behind the page answers.
 * @param {string} touchpoint As it stands on the page: as an agency pastes it, or drawn by its server.
 */
export async function serve(tag, state, touchpoint = pasted(tag, state)) {
  const answer = createFakeFetch(state);
  // Nothing is read or compressed twice: what is timed is the page.
  const scriptOf = memoize((path) => {
    const file = join(bundles, `${path}.br`);
    return path.startsWith('/embed/') && existsSync(file) ? readFileSync(file) : undefined;
  });
  const compressed = memoize((text) => brotliCompressSync(text));
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const script = scriptOf(path);
    if (path === '/') {
      response.setHeader('content-type', 'text/html').end(pageOf(touchpoint));
    } else if (script) {
      response.setHeader('content-type', 'text/javascript').setHeader('content-encoding', 'br');
      response.end(script);
    } else {
      const { method, headers } = request;
      const chunks = await Readable.from(request).toArray();
      // Of the bytes of a file nothing is asked.
      const isJson = headers['content-type'] === 'application/json';
      const body = isJson ? Buffer.concat(chunks).toString() : undefined;
      const told = await answer(path, { method, body, headers: { accept: headers.accept ?? '' } });
      response.writeHead(told.status, {
        'content-type': told.headers.get('content-type') ?? 'text/plain',
        'content-encoding': 'br',
      });
      response.end(compressed(await told.text()));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () => server.closeAllConnections() ?? server.close(),
  };
}
