import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';
import { ConfigurationError } from '../config/setting.js';

type Place = Pick<Config, 'host' | 'port'>;

const remedies: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is busy: stop what uses it, or set PORT to another one.`,
  EACCES: ({ port }) => `Port ${port} is not open to this user: set PORT to 1024 or more.`,
  EADDRNOTAVAIL: ({ host }) =>
    `${host} is not an address of this machine: set HOST to one that is.`,
};

/** @throws ConfigurationError with one sentence when the port or address cannot be had. */
export async function listen(app: FastifyInstance, place: Place): Promise<void> {
  try {
    await app.listen({ host: place.host, port: place.port });
  } catch (error) {
    const remedy = remedies[(error as NodeJS.ErrnoException).code ?? ''];
    throw remedy ? new ConfigurationError(remedy(place)) : error;
  }
}
