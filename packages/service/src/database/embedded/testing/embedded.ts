import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { EmbeddedServer } from '../embedded-server.js';

export async function connect(server: EmbeddedServer): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.url() });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function ask(server: EmbeddedServer, question: string): Promise<unknown[]> {
  const client = await connect(server);
  try {
    return (await client.query(question)).rows as unknown[];
  } finally {
    await client.end();
  }
}

/** What is left when the service is killed: its lock, and the server nobody stopped. */
export const killService = (folder: string) =>
  writeFile(path.join(folder, 'service.pid'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }));

/** @throws when nothing runs. */
export async function postmasterOf(folder: string): Promise<number> {
  const file = path.join(folder, 'database/cluster/postmaster.pid');
  return Number((await readFile(file, 'utf8')).split('\n')[0]);
}
