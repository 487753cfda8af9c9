import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { hasGone, isAlive } from './process-life.js';

/** A running PostgreSQL server, ours or one that a killed service left behind. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

export const address = (port: number, password: string, database = 'postgres'): string =>
  `postgres://zabota:${password}@127.0.0.1:${port}/${database}`;

/** Whether a server answers to our password. */
export async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: address(port, password),
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The server a killed service left behind in this cluster, if it still works.
 * What cannot be used is cleared away: the file of a server long gone, or of a
 * zombie, would keep PostgreSQL from starting.
 */
export async function findLeftBehind(
  cluster: string,
  password: string,
): Promise<Postmaster | undefined> {
  const file = path.join(cluster, 'postmaster.pid');
  const [pidLine, , , portLine] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(pidLine), Number(portLine)];
  if (!pid) return undefined;
  if (isAlive(pid) && port && (await answers(port, password))) return { pid, port };
  if (!isAlive(pid)) await rm(file, { force: true });
  return undefined;
}

/** Stops a server: at once for idle clients (SIGINT, "fast"), and harder when it does not listen. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await hasGone(pid, 8000)) return;
  }
}
