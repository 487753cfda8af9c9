import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, existsSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePair } from '../../tools/setup/ports.mjs';

const main = fileURLToPath(new URL('../../packages/service/dist/main.js', import.meta.url));

/** Where a running demo is reached. */
export interface Addresses {
  /** Origin of the service. */
  readonly service: string;
  /** Origin of the demo agency site. */
  readonly site: string;
  /** File with everything that the process has written, its log included. */
  readonly log: string;
}

/**
 * The real service in a process of its own, with its embedded PostgreSQL and the demo agency site,
 * in a folder with a space and Cyrillic letters in its name.
 */
export class ServiceProcess implements Addresses {
  readonly service: string;
  readonly site: string;
  readonly log: string;
  readonly folder: string;
  readonly #port: number;
  #child: ChildProcess | undefined;

  private constructor(port: number, folder: string) {
    this.#port = port;
    this.folder = folder;
    this.log = join(folder, 'said.txt');
    this.service = `http://127.0.0.1:${port}`;
    this.site = `http://127.0.0.1:${port + 1}`;
  }

  static async begin(): Promise<ServiceProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'забота проверка '));
    // PostgreSQL refuses to run as root: its own account has to reach the folder.
    chmodSync(folder, 0o711);
    const made = new ServiceProcess(await freePair(), folder);
    await made.start();
    return made;
  }

  async start(): Promise<void> {
    const log = openSync(this.log, 'a');
    const child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        ZABOTA_DATA: join(this.folder, 'data'),
        ZABOTA_LOG: 'debug',
        ZABOTA_REQUESTS_PER_MINUTE: '100000',
      },
      stdio: ['ignore', log, log],
    });
    this.#child = child;
    closeSync(log);
    await this.#ready(child);
  }

  async #ready(child: ChildProcess): Promise<void> {
    for (let tries = 0; tries < 1200; tries += 1) {
      if (child.exitCode !== null) break;
      const addresses = [`${this.service}/health/ready`, this.site];
      const answers = await Promise.all(addresses.map((one) => fetch(one).catch(() => undefined)));
      if (answers.every((answer) => answer?.ok)) return;
      await wait(100);
    }
    throw new Error(`The service did not start:\n${this.lastWords}`);
  }

  /** The end of what it has written, for a person who looks why a walk failed. */
  get lastWords(): string {
    return readFileSync(this.log, 'utf8').split('\n').slice(-30).join('\n');
  }

  /** Ends it in order, as Ctrl-C does. @returns its exit code. */
  async stop(): Promise<number | null> {
    await this.#end('SIGTERM');
    return this.ended();
  }

  /** The exit code, as soon as there is one. */
  async ended(): Promise<number | null> {
    const child = this.#child;
    if (child?.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child?.exitCode ?? null;
  }

  /** The power goes off: the service and its database die without a word. */
  async kill(): Promise<void> {
    const { pid } = this.#database() ?? {};
    await this.#end('SIGKILL');
    if (pid) await killWholly(pid);
  }

  /** Whether its database runs. */
  get hasDatabase(): boolean {
    const { pid } = this.#database() ?? {};
    return pid !== undefined && isAlive(pid);
  }

  /** The database alone dies, and cannot come back before it is let. */
  async killDatabase(): Promise<() => Promise<void>> {
    const { pid, cluster } = this.#database() ?? {};
    if (!pid || !cluster) throw new Error('No database runs.');
    await rename(cluster, `${cluster}.away`);
    await killWholly(pid);
    return () => rename(`${cluster}.away`, cluster);
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  #database(): { readonly pid: number; readonly cluster: string } | undefined {
    const files = readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
    const file = files.find((name) => name.endsWith('postmaster.pid'));
    if (!file || !existsSync(join(this.folder, file))) return undefined;
    const path = join(this.folder, file);
    return { pid: Number(readFileSync(path, 'utf8').split('\n')[0]), cluster: dirname(path) };
  }
}

async function killWholly(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await wait(20);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
