import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

/** Serves a few files from memory, compressed. @param {Record<string, { type: string, body: string | Buffer }>} files */
export async function serveFiles(files) {
  const compressed = new Map(
    Object.entries(files).map(([path, { type, body }]) => [
      path,
      { type, body: brotliCompressSync(body) },
    ]),
  );
  const server = createServer((request, response) => {
    const file = compressed.get(request.url ?? '/');
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br' }).end(file.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/`, stop };
}
