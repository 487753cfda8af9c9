import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { ConfigurationError } from '../../config/setting.js';
import { preparedBinaries } from './binaries.js';
import { createCluster, keptPassword, startServer } from './cluster.js';
import { lockFolder } from './folder-lock.js';
import { placeCluster } from './placement.js';
import { address, findLeftBehind, stopPostmaster } from './postmaster.js';

export interface EmbeddedServer {
  /** Address of a database of the server, password included: never log it. */
  readonly url: (database?: string) => string;
  /** Where the database lies. */
  readonly folder: string;
  /** One line to print, when the data lie elsewhere than asked. */
  readonly note?: string;
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
export async function startEmbeddedServer(dataFolder: string): Promise<EmbeddedServer> {
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
    const server =
      (await findLeftBehind(place.cluster, password)) ??
      (await startServer(binaries, place, password));
    const url = (database = 'zabota') => address(server.port, password, database);
    await ensureDatabase(url('postgres'));
    return {
      url,
      folder: place.folder,
      note: place.note,
      stop: async () => {
        await stopPostmaster(server);
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
