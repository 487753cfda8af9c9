import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

async function listen(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** A free port whose next one is free too: the service and the demo agency site. */
export async function freePair(): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const first = await listen(0);
    const { port } = first.address() as AddressInfo;
    const second = await listen(port + 1).catch(() => undefined);
    second?.close();
    first.close();
    await once(first, 'close');
    if (second) return port;
  }
  throw new Error('No two free ports stand side by side.');
}
