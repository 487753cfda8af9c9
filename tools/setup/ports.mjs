import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} The code of the error, such as `EADDRINUSE`.
 */
async function trouble(host, port) {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code;
  } finally {
    server.close();
  }
}

/**
 * Looks whether the service and the demo agency site can listen.
 * @param {string} host
 * @param {number} port Port of the service; the demo site takes the next one.
 * @returns {Promise<string | undefined>} What to do about it, or nothing when both are free.
 */
export async function complainAboutPorts(host, port) {
  for (const wanted of [port, port + 1]) {
    const code = await trouble(host, wanted);
    if (code === 'EADDRINUSE') {
      return `Port ${wanted} is taken by another program: choose a port whose next one is free too, for example "PORT=${port + 10} npm start".`;
    }
    if (code) {
      return `Nothing can listen on ${host}:${wanted} (${code}): set HOST and PORT to an address of this machine and a port above 1024.`;
    }
  }
  return undefined;
}

/** Below the ports that systems give to connections by themselves: none of those can take one away. */
const [lowest, highest] = [15_000, 32_000];

/**
 * For tests and benches.
 * @returns {Promise<number>} A free port of this machine whose next one is free too: the service and the demo agency site.
 */
export async function freePair() {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const port = randomInt(lowest, highest);
    if (!(await complainAboutPorts('127.0.0.1', port))) return port;
  }
  throw new Error('No two free ports stand side by side.');
}
