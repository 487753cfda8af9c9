import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Milliseconds after the port has closed. */
const usualTimes = {
  /** For a request that has just arrived. */
  silent: 100,
  /** For requests that are still under way. */
  busy: 4000,
};

/**
 * Ends every connection when the service stops, so that the next request goes to another
 * instance, and nobody who is silent or slow keeps this one from its end.
 *
 * From the moment of the stop an answer ends its connection. When the port closes, those on
 * which nothing was said yet go: browsers open some ahead of need, and to Node they are not idle.
 * At last the rest go too; whoever is cut off sends again under the same key.
 */
export function endConnectionsWhenStopping(
  app: FastifyInstance,
  readiness: { readonly isStopping: boolean },
  times = usualTimes,
): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (readiness.isStopping) reply.header('connection', 'close');
    done();
  });

  const open = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    const ends = [
      setTimeout(() => {
        for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      }, times.silent),
      setTimeout(() => app.server.closeAllConnections(), times.busy),
    ];
    app.server.once('close', () => ends.forEach(clearTimeout));
  });
}
