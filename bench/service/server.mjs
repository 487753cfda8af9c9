import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newKeyFile } from '../../packages/service/dist/crypto/key-ring.js';
import { startEmbeddedServer } from '../../packages/service/dist/database/embedded/embedded-server.js';
import { freePair } from '../../tools/setup/ports.mjs';

/** The bounds of memory that npm start sets. @param {string} root */
function startFlags(root) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return /** @type {string[]} */ (scripts.start.match(/--\S+/g) ?? []);
}

/**
 * PostgreSQL and the demo service on it, each in a process of its own.
 * @param {string} root
 * @param {string} folder
 * @param {Record<string, string>} [settings] Of the service, beside those that every bench needs.
 */
export async function startServer(root, folder, settings = {}) {
  const postgres = await startEmbeddedServer(join(folder, 'database'));
  const keys = join(folder, 'keys.json');
  writeFileSync(keys, JSON.stringify(newKeyFile()), { mode: 0o600 });
  const port = await freePair();
  const service = spawn(
    process.execPath,
    [...startFlags(root), join(root, 'packages/service/dist/main.js')],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        DATABASE_URL: postgres.url(),
        ZABOTA_KEYS: keys,
        ZABOTA_DATA: join(folder, 'data'),
        ZABOTA_LOG: 'error',
        ZABOTA_REQUESTS_PER_MINUTE: '100000000',
        ...settings,
      },
    },
  );
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 1200; tries += 1) {
    if (service.exitCode !== null) throw new Error('The service ended before it was ready.');
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) break;
    await wait(100);
  }
  const stop = async () => {
    service.kill('SIGTERM');
    if (service.exitCode === null) await once(service, 'exit');
    await postgres.stop();
  };
  return { address, database: postgres.url(), keys, pid: service.pid, stop };
}
