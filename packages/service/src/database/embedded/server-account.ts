import { execFileSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../../config/setting.js';

/** The user PostgreSQL runs as; undefined: the same as the service. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root, so root lends it an ordinary account: the
 * owner of the cluster if there is one, else `postgres`, else `nobody`.
 */
export async function chooseAccount(cluster: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = find('postgres') ?? find('nobody');
  if (account) return account;
  throw new ConfigurationError(
    'PostgreSQL does not run as root and this system has no user "postgres" or "nobody": start as an ordinary user or set DATABASE_URL.',
  );
}

function find(name: string): ServerAccount {
  try {
    const ask = (flag: string) =>
      Number(
        execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      );
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

/** Whether the account may pass through every folder down to this one. */
export async function canReach(account: ServerAccount, folder: string): Promise<boolean> {
  if (!account) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const about = await stat(at).catch(() => undefined);
    if (about && !mayEnter(account, about)) return false;
    if (at === path.dirname(at)) return true;
  }
}

function mayEnter(
  { uid, gid }: NonNullable<ServerAccount>,
  folder: { uid: number; gid: number; mode: number },
): boolean {
  const bit = folder.uid === uid ? 0o100 : folder.gid === gid ? 0o010 : 0o001;
  return (folder.mode & bit) !== 0;
}
