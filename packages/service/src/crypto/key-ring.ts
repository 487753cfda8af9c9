import { hkdfSync, randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError } from '../config/setting.js';
import { settle } from '../files/settle.js';

/** What a key is for: keys of different purposes never meet, though they come from one root. */
export type Purpose =
  | 'wrap'
  | 'receipt'
  | 'capability'
  | 'guess'
  | 'repeat'
  | 'session'
  | 'challenge'
  | 'sign'
  | 'voice';

interface KeyFile {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

/**
 * The keys of this installation by id. New things are made with the current
 * one; old ones stay readable as long as their key is in the file.
 */
export class KeyRing {
  readonly current: string;
  readonly #roots: ReadonlyMap<string, Buffer>;
  readonly #derived = new Map<string, Buffer>();

  constructor({ current, keys }: KeyFile) {
    this.#roots = new Map(
      Object.entries(keys).map(([id, text]) => [id, Buffer.from(text, 'base64')]),
    );
    this.current = current;
    if (!this.#roots.has(current) || [...this.#roots.values()].some((root) => root.length !== 32))
      throw new TypeError('The key file needs a "current" id and keys of 32 bytes in base64.');
  }

  /** @throws Error when the key is no longer in the file. */
  key(purpose: Purpose, id = this.current): Buffer {
    const name = `${purpose}/${id}`;
    const known = this.#derived.get(name);
    if (known) return known;
    const root = this.#roots.get(id);
    if (!root) throw new Error(`The key "${id}" is not in the key file.`);
    const derived = Buffer.from(hkdfSync('sha256', root, '', `zabota/${purpose}`, 32));
    this.#derived.set(name, derived);
    return derived;
  }

  get ids(): readonly string[] {
    return [...this.#roots.keys()];
  }

  has(id: string): boolean {
    return this.#roots.has(id);
  }
}

export const newKeyFile = (): KeyFile => ({
  current: 'k1',
  keys: { k1: randomBytes(32).toString('base64') },
});

/** Written out before anything is sealed with it: without the file nothing can be read again. */
async function makeKeyFile(file: string): Promise<void> {
  await writeFile(file, JSON.stringify(newKeyFile(), null, 2), { flag: 'wx', mode: 0o600 });
  await settle(path.dirname(file), file);
}

/**
 * Reads the key file; for embedded use it is made once, readable by its owner only.
 *
 * @throws ConfigurationError when it is absent and may not be made, open to others, or malformed.
 */
export async function loadKeyRing(file: string, mayMake: boolean): Promise<KeyRing> {
  const about = await stat(file).catch(() => undefined);
  if (!about && mayMake) await makeKeyFile(file);
  else if (!about)
    throw new ConfigurationError(`The key file ${file} does not exist: see ZABOTA_KEYS.`);
  else if (process.platform !== 'win32' && (about.mode & 0o077) !== 0)
    throw new ConfigurationError(
      `The key file ${file} is open to other users: run chmod 600 on it.`,
    );
  try {
    return new KeyRing(JSON.parse(await readFile(file, 'utf8')) as KeyFile);
  } catch {
    throw new ConfigurationError(
      `The key file ${file} must be JSON with "current" and "keys" of 32 bytes in base64.`,
    );
  }
}
