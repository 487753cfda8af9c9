import type { FastifyReply } from 'fastify';

/** Adds a name to Vary without losing the ones that are there. */
export function addVary(reply: FastifyReply, name: string): void {
  const there = String(reply.getHeader('vary') ?? '');
  if (there.split(', ').includes(name)) return;
  void reply.header('vary', there ? `${there}, ${name}` : name);
}
