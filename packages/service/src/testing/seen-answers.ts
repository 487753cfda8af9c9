import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { operations } from '@zabota/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** `readCase answered`, `readCase refused`: what a run of tests has seen of each operation. */
type Seen = `${string} ${'answered' | 'refused'}`;

/** Notes how the operations of a service under test answered. @returns writes the notes into a folder. */
export function noteAnswers(app: FastifyInstance): (folder: string) => void {
  const seen = new Set<Seen>();
  const note = ({ routeOptions }: FastifyRequest, statusCode: number) => {
    const { operationId } = (routeOptions.schema ?? {}) as { readonly operationId?: string };
    if (operationId && statusCode < 500)
      seen.add(`${operationId} ${statusCode < 400 ? 'answered' : 'refused'}`);
  };
  app.addHook('onResponse', async (request, { statusCode }) => note(request, statusCode));
  // A stream of events leaves the framework before it ends.
  app.addHook('onRequest', async (request, { raw }) => {
    raw.once('close', () => note(request, raw.statusCode));
  });
  return (folder) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${randomUUID()}.json`), JSON.stringify([...seen]));
  };
}

/** What no test of the run has seen: every operation must both do its work and refuse bad input. */
export function unseenAnswers(folder: string): string[] {
  const seen = new Set(
    readdirSync(folder).flatMap(
      (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Seen[],
    ),
  );
  return Object.keys(operations)
    .flatMap((id): Seen[] => [`${id} answered`, `${id} refused`])
    .filter((one) => !seen.has(one));
}
