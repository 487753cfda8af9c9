import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { ConfigurationError } from '../../config/setting.js';
import { hasGone, isAlive } from './process-life.js';

/** A running PostgreSQL server, ours or one that a killed service left behind. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

export const address = (port: number, password: string, database = 'postgres'): string =>
  `postgres://zabota:${password}@127.0.0.1:${port}/${database}`;

/** What PostgreSQL says while it recovers from a crash, and while it stops. */
const notNow = '57P03';

/** How long a server may put its data in order before a person hears of it. */
const longestRecovery = 60_000;

/** In which a server says what it is, as long as it lives. */
const fileOf = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** How long to wait for a server. */
interface Waiting {
  /** Milliseconds. */
  readonly patience?: number;
  readonly signal?: AbortSignal | undefined;
}

type Answer = 'yes' | 'not now' | 'no';

/** Whether a server answers to our password. */
export const answers = async (port: number, password: string): Promise<boolean> =>
  (await ask(port, password)) === 'yes';

async function ask(port: number, password: string): Promise<Answer> {
  const client = new pg.Client({
    connectionString: address(port, password),
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'yes';
  } catch (error) {
    const { code } = error as { code?: unknown };
    const isRefusal = error instanceof pg.DatabaseError && code !== notNow;
    // In the first moments after a crash connections are cut without a word.
    return isRefusal || code === 'ECONNREFUSED' ? 'no' : 'not now';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The server a killed service left behind in this cluster, if it still works.
 * One that recovers is waited for: no other can start in its place. What
 * cannot be used is cleared away: the file of a server long gone, or of a
 * zombie, would keep PostgreSQL from starting.
 *
 * @throws ConfigurationError when it still takes no connection after `patience` milliseconds,
 *   and the reason of the signal when nobody needs it any more.
 */
export async function findLeftBehind(
  cluster: string,
  password: string,
  { patience = longestRecovery, signal }: Waiting = {},
): Promise<Postmaster | undefined> {
  const file = fileOf(cluster);
  const [pidLine, , , portLine] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(pidLine), Number(portLine)];
  if (!pid) return undefined;
  const until = Date.now() + patience;
  while (isAlive(pid) && port) {
    const answer = await ask(port, password);
    if (answer === 'yes') return { pid, port };
    if (answer === 'no') break;
    signal?.throwIfAborted();
    if (Date.now() > until)
      throw new ConfigurationError(
        `PostgreSQL of an earlier start (process ${pid}) does not take connections yet: let it finish its work, and start again in some minutes.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (!isAlive(pid)) await rm(file, { force: true });
  return undefined;
}

/** Whether a server was told to stop; its own file says so. */
export const isStopping = async (cluster: string): Promise<boolean> =>
  (await readFile(fileOf(cluster), 'utf8').catch(() => '')).trimEnd().endsWith('stopping');

const inOrder = ['SIGINT', 'SIGQUIT'] as const;

/** For a server that has acknowledged nothing yet: what it recovers from stays as it is. */
export const atOnce = ['SIGQUIT'] as const;

/** Stops a server: at once for idle clients (SIGINT, "fast"), and harder when it does not listen. */
export async function stopPostmaster(
  { pid }: Postmaster,
  signals: typeof inOrder | typeof atOnce = inOrder,
): Promise<void> {
  for (const signal of signals) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await hasGone(pid, 8000)) return;
  }
}
