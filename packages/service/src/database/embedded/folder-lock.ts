import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../../config/setting.js';
import { isAlive, startOf } from './process-life.js';

interface Owner {
  readonly pid: number;
  readonly started?: string;
}

/**
 * Keeps a second service away from a data folder that is in use.
 *
 * @returns a function that gives the folder back.
 * @throws ConfigurationError naming the process that uses the folder.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'service.pid');
  const self: Owner = { pid: process.pid, started: startOf(process.pid) };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeFile(file, JSON.stringify(self), { flag: 'wx', mode: 0o600 });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = await readOwner(file);
    if (owner && isAlive(owner.pid) && startOf(owner.pid) === owner.started)
      throw new ConfigurationError(
        `Another Zabota service (process ${owner.pid}) works in ${folder}: stop it, or set ZABOTA_DATA to another folder.`,
      );
    await rm(file, { force: true });
  }
  throw new ConfigurationError(
    `The folder ${folder} is being taken by another service: try again.`,
  );
}

async function readOwner(file: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}
