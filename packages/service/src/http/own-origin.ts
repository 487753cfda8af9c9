import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { isLoopback } from '../config/loopback.js';

type OriginConfig = Pick<Config, 'publicUrl'>;

/**
 * The origin under which a request reached the service: the configured one,
 * or on this very machine whichever of its names the browser used.
 */
export const originOf =
  ({ publicUrl }: OriginConfig) =>
  ({ protocol, host, hostname }: Pick<FastifyRequest, 'protocol' | 'host' | 'hostname'>): string =>
    isLoopback(hostname.replace(/^\[|\]$/g, '')) ? `${protocol}://${host}` : publicUrl;
