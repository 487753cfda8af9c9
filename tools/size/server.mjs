// Serves the script bundles and a state's answers, compressed as on the wire.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync } from 'node:zlib';
import { createFakeFetch } from '../../packages/core/dist/fake/index.js';
import { tell } from '../../packages/service/dist/embed/tell.js';
import { firstQuestions, root } from '../packages.mjs';

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

/** A page of an agency with a touchpoint on it. @param {string} touchpoint @param {string} script */
const pageOf = (touchpoint, script) => `<!doctype html><html lang="ru"><meta charset="utf-8">
<link rel="icon" href="data:,">${touchpoint}
<script type="module" src="/embed/${script}" data-agency="demo"></script></html>`;

/** Where the service serves a touchpoint whole, and its later files. @param {string} tag */
const wholeOf = (tag) => `for/demo/${tag}`;

const { build } = JSON.parse(readFileSync(join(bundles, 'embed/manifest.json'), 'utf8'));

/** The file of a script, as the service finds it. @param {string} path */
function fileOf(path) {
  const [, tag, name] = /^\/embed\/for\/demo\/([\w-]+)\/[^/]+\/(.+)$/.exec(path) ?? [];
  const own = join(bundles, `embed/${build}/standalone/${tag}/${name}.br`);
  if (tag && existsSync(own)) return own;
  return join(bundles, `${tag ? `/embed/${build}/${name}` : path}.br`);
}

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
 * The script of a touchpoint that comes whole, with the answer that its service gives to everybody.
 * @param {string} tag
 * @param {typeof fetch} ask
 */
async function readWhole(tag, ask) {
  const [question = ''] = (await firstQuestions())[tag] ?? [];
  const path = `/v1/agencies/demo/${question}`;
  const answered = () => ask(path, { headers: { accept: 'application/json' } });
  // About a case a page asks itself.
  const first = question.endsWith('/')
    ? undefined
    : { path, answer: await (await answered()).json() };
  const file = join(bundles, `embed/${build}/standalone/${tag}/ru.js`);
  return tell(readFileSync(file, 'utf8'), {
    tag,
    agency: 'demo',
    language: 'ru',
    ...(first && { first }),
  });
}

/**
 * @param {string} tag
 * @param {State} state What the service behind the page answers.
 * @param {object} [options]
 * @param {string} [options.touchpoint] As it stands on the page: as an agency pastes it, or drawn by its server.
 * @param {boolean} [options.isWhole] Whether it comes in one file, with its first answer.
 */
export async function serve(tag, state, { touchpoint = pasted(tag, state), isWhole = false } = {}) {
  const answer = createFakeFetch(state);
  const whole = isWhole ? await readWhole(tag, answer) : '';
  // Nothing is read or compressed twice: what is timed is the page.
  const scriptOf = memoize((path) => {
    if (!path.startsWith('/embed/')) return undefined;
    if (path === `/embed/${wholeOf(tag)}/ru.js`) return brotliCompressSync(whole);
    const file = fileOf(path);
    return existsSync(file) ? readFileSync(file) : undefined;
  });
  const compressed = memoize((text) => brotliCompressSync(text));
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const script = scriptOf(path);
    if (path === '/') {
      const page = pageOf(touchpoint, isWhole ? `${wholeOf(tag)}/ru.js` : 'zabota.js');
      response.setHeader('content-type', 'text/html').end(page);
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
