import { open } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a file outlast a power cut: its bytes, and every folder from its own up to `root`.
 * A renamed file whose folder was not written out is gone afterwards, bytes and all.
 */
export async function settle(root: string, file: string): Promise<void> {
  await writeOut(file);
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    await writeOutFolder(folder);
    if (folder === root || folder === path.dirname(folder)) return;
  }
}

/** Windows has no way to write out a folder, and no need to. */
export async function writeOutFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await writeOut(folder);
}

async function writeOut(name: string): Promise<void> {
  const handle = await open(name, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
