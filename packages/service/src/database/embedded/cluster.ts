import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { ConfigurationError } from '../../config/setting.js';
import type { Placement } from './placement.js';
import { answers, atOnce, stopPostmaster, type Postmaster } from './postmaster.js';
import { isAlive } from './process-life.js';

/** What PostgreSQL needs of the environment; our own secrets are not among it. */
const environment = () => ({
  ...Object.fromEntries(
    ['PATH', 'SystemRoot', 'TEMP', 'TMPDIR', 'LD_LIBRARY_PATH'].flatMap((name) =>
      process.env[name] ? [[name, process.env[name]]] : [],
    ),
  ),
  LC_ALL: 'C',
});

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * The password of the embedded server: random, made once, readable by its owner only.
 *
 * @throws ConfigurationError when there is a cluster whose password is gone.
 */
export async function keptPassword(file: string, { cluster }: Placement): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept) return kept.trim();
  if (await exists(cluster))
    throw new ConfigurationError(
      `A database of an earlier start lies in ${path.dirname(cluster)}, but ${file} is gone: bring it back, or delete the database to begin anew.`,
    );
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600, flag: 'wx' });
  return password;
}

/** Makes the cluster once. It appears whole or not at all: initdb works beside it and is then renamed. */
export async function createCluster(
  binaries: string,
  place: Placement,
  password: string,
): Promise<void> {
  if (await exists(path.join(place.cluster, 'PG_VERSION'))) return;
  const [half, passwordFile] = [`${place.cluster}.new`, `${place.cluster}.password`];
  await rm(half, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.account) await chown(passwordFile, place.account.uid, place.account.gid);
  const flags = [
    `--pgdata=${half}`,
    '--username=zabota',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    // Without these a container without LANG gets SQL_ASCII, where "Ёлка" has eight letters.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  try {
    await run(path.join(binaries, 'bin', 'initdb'), flags, place);
    await rename(half, place.cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function run(
  command: string,
  flags: readonly string[],
  { account, folder }: Placement,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, flags, { ...account, cwd: folder, env: environment() });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.resume();
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${said.trim()}`)),
    );
  });
}

const serverFlags = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['max_connections', '120'],
  ['timezone', 'UTC'],
  // The server's log must not repeat what people typed.
  ['log_error_verbosity', 'terse'],
  ['log_min_error_statement', 'panic'],
  ['log_parameter_max_length_on_error', '0'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Where the server says in its own words what it does, and why it does not start. */
export const serverLog = ({ folder }: Placement): string => path.join(folder, 'server.log');

/** A start in the place of a server that has died. */
export interface Succession {
  /** Whoever uses the database knows no other. */
  readonly port: number;
  /** Nobody needs it any more. */
  readonly signal: AbortSignal;
}

/**
 * Starts the server and waits until it answers. It is a process group of its
 * own, so that Ctrl-C reaches the service first, which then stops it in order.
 */
export async function startServer(
  binaries: string,
  place: Placement,
  password: string,
  succession?: Succession,
): Promise<Postmaster> {
  const logFile = serverLog(place);
  const until = Date.now() + 30_000;
  for (;;) {
    const port = succession?.port ?? (await freePort());
    // A successor goes on with the log: the last words of the one that died may say why.
    const log = await open(logFile, succession ? 'a' : 'w', 0o600);
    const { size: before } = await log.stat();
    const child = spawn(
      path.join(binaries, 'bin', 'postgres'),
      ['-D', place.cluster, '-p', String(port), ...serverFlags],
      {
        ...place.account,
        cwd: place.folder,
        env: environment(),
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      },
    );
    const failure = new Promise<never>((_, reject) => child.once('error', reject));
    failure.catch(() => undefined);
    child.unref();
    await log.close();
    const pid = child.pid ?? (await failure);
    while (isAlive(pid) && Date.now() < until && !succession?.signal.aborted) {
      if (await answers(port, password)) return { pid, port };
      await pause(25);
    }
    if (succession?.signal.aborted) await stopPostmaster({ pid, port }, atOnce);
    succession?.signal.throwIfAborted();
    // A server that died a moment ago may still hold its memory: then it is only a matter of time.
    const words = (await readFile(logFile)).subarray(before).toString();
    if (Date.now() > until || !/postmaster\.pid|shared memory|could not bind/.test(words))
      throw new Error(`The embedded PostgreSQL did not start; its own words are in ${logFile}.`);
    await pause(250);
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
