import { createHash } from 'node:crypto';
import { chown, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { commonFolder } from './binaries.js';
import { canReach, chooseAccount, type ServerAccount } from './server-account.js';

export interface Placement {
  readonly account: ServerAccount;
  /** Folder around the cluster, owned by the account. */
  readonly folder: string;
  /** The cluster itself (PGDATA). */
  readonly cluster: string;
  /** One line for the person who started the service, when the data lie elsewhere than asked. */
  readonly note?: string;
}

/** Decides where the cluster lies: in the data folder, or beside it when the server's account cannot enter there. */
export async function placeCluster(dataFolder: string): Promise<Placement> {
  const wished = path.join(dataFolder, 'database');
  const account = await chooseAccount(path.join(wished, 'cluster'));
  const isReachable = await canReach(account, dataFolder);
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  const folder = isReachable ? wished : path.join(commonFolder, `database-${name}`);
  await mkdir(folder, { recursive: true, mode: isReachable ? 0o711 : 0o755 });
  if (account) await chown(folder, account.uid, account.gid);
  const note = isReachable
    ? undefined
    : `The database lies in ${folder}, because PostgreSQL does not run as root and cannot enter ${dataFolder}.`;
  return { account, folder, cluster: path.join(folder, 'cluster'), note };
}
