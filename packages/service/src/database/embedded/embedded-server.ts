import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Logger } from 'pino';
import { ConfigurationError } from '../../config/setting.js';
import { preparedBinaries } from './binaries.js';
import { createCluster, keptPassword, serverLog, startServer, type Succession } from './cluster.js';
import { lockFolder } from './folder-lock.js';
import { placeCluster } from './placement.js';
import { address, findLeftBehind } from './postmaster.js';
import { ServerKeeper, type Kept, type KeeperTimes } from './server-keeper.js';

export interface EmbeddedServer {
  /** Address of a database of the server, password included: never log it. */
  readonly url: (database?: string) => string;
  /** Where the database lies. */
  readonly folder: string;
  /** One line to print, when the data lie elsewhere than asked. */
  readonly note?: string;
  /**
   * From now on it is started again when it dies, at the same address.
   *
   * @returns a sentence for a person, when that has failed for good.
   */
  readonly keepAlive: (log: Logger) => Promise<string>;
  /** From now on it stays dead when it dies: the service is about to stop. */
  readonly letGo: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the service in a data folder of its own.
 *
 * A server that a killed service left behind is taken over. A second service
 * on the same folder is refused.
 *
 * @throws ConfigurationError with one sentence that says what to do.
 */
export async function startEmbeddedServer(
  dataFolder: string,
  times?: Partial<KeeperTimes>,
): Promise<EmbeddedServer> {
  const root = path.resolve(dataFolder);
  await mkdir(root, { recursive: true, mode: 0o711 }).catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(
      `The folder ${root} cannot be made (${error.code}): set ZABOTA_DATA to a folder this user may write to.`,
    );
  });
  const unlock = await lockFolder(root);
  try {
    const place = await placeCluster(root);
    const password = await keptPassword(path.join(root, 'database.password'), place);
    const binaries = await preparedBinaries(place.account);
    await createCluster(binaries, place, password);
    const { cluster } = place;
    const startOne = async (succession?: Succession) =>
      (await findLeftBehind(cluster, password, { signal: succession?.signal })) ??
      (await startServer(binaries, place, password, succession));
    const server = await startOne();
    const url = (database = 'zabota') => address(server.port, password, database);
    await ensureDatabase(url('postgres'));
    const succeed: Kept['succeed'] = async ({ port }, signal) => {
      const next = await startOne({ port, signal });
      if (next.port === port) return next;
      throw new Error(`Somebody has started PostgreSQL on another port, ${next.port}.`);
    };
    const keeper = new ServerKeeper(server, { cluster, succeed }, times);
    return {
      url,
      folder: place.folder,
      note: place.note,
      keepAlive: async (log) => {
        await keeper.keepAlive(log);
        return `The embedded PostgreSQL has ended and could not be started again, so the service ends. What PostgreSQL said is in ${serverLog(place)}; when the cause is gone, start the service again.`;
      },
      letGo: () => keeper.letGo(),
      stop: async () => {
        await keeper.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'zabota'");
    if (rows.length === 0) await client.query('CREATE DATABASE zabota');
  } finally {
    await client.end();
  }
}
