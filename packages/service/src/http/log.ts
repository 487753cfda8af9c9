import type { FastifyReply, FastifyRequest } from 'fastify';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config/config.js';

/** Frames of a stack without its first lines: a message may repeat what a person typed. */
function frames(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}

/** What may be said of an error: kind, code and place, never its words. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: string | number };
  return {
    kind: error.name,
    ...(code !== undefined && { code: String(code) }),
    at: frames(error.stack),
  };
}

/**
 * A log of allowed facts: the pattern of the route, not the address; no
 * headers, no bodies, no names, no addresses of people.
 */
export function createLog({ logLevel }: Pick<Config, 'logLevel'>, to?: DestinationStream): Logger {
  const options = {
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url }),
      res: ({ statusCode }: FastifyReply) => ({ status: statusCode }),
      err: describeError,
      error: describeError,
    },
  };
  return to ? pino(options, to) : pino(options);
}
