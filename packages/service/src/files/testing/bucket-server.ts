import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The few operations of S3 that a file store uses, in memory. */
export async function startBucketServer() {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const key = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
      const source = request.headers['x-amz-copy-source'];
      if (request.method === 'PUT' && typeof source === 'string') {
        const copied = objects.get(decodeURIComponent(source).replace(/^\/?/, '/'));
        if (copied) objects.set(key, copied);
        response.writeHead(copied ? 200 : 404, { 'content-type': 'application/xml' });
        return response.end('<CopyObjectResult><ETag>"1"</ETag></CopyObjectResult>');
      }
      if (request.method === 'PUT') objects.set(key, body);
      if (request.method === 'DELETE') objects.delete(key);
      const found = objects.get(key);
      const status = request.method === 'DELETE' ? 204 : found ? 200 : 404;
      const isAsked = request.method === 'GET' || request.method === 'HEAD';
      const length = isAsked ? (found?.length ?? 0) : 0;
      response.writeHead(status, { 'content-length': String(length), etag: '"1"' });
      return response.end(request.method === 'GET' ? found : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise((resolve) => server.close(resolve));
  return { endpoint: `http://127.0.0.1:${port}`, objects, stop };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await request.toArray());
}
