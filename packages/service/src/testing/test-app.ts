import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, inject } from 'vitest';
import { buildApp } from '../app.js';
import { readConfig, type Environment } from '../config/config.js';
import { KeyRing, newKeyFile } from '../crypto/key-ring.js';
import type { Dependencies } from '../dependencies.js';
import { folderStore } from '../files/drive-store.js';
import { createLog } from '../http/log.js';
import type { Tenants } from '../http/tenant.js';
import type { Letter } from '../mail/carrier.js';
import { testFileScanner } from '../upload/scanner.js';
import { TestClock } from './test-clock.js';
import { noteAnswers } from './seen-answers.js';
import { openTestDatabase } from './test-database.js';

export interface TestApp extends Dependencies {
  readonly app: FastifyInstance;
  readonly clock: TestClock;
  /** Letters that were handed over. */
  readonly letters: readonly Letter[];
  /** Lines of the log, as they would be written. */
  readonly logLines: readonly string[];
}

export interface TestAppOptions extends Partial<Omit<Dependencies, 'config' | 'clock'>> {
  readonly clock?: TestClock;
  readonly environment?: Environment;
}

/** The site of the agency that tests speak for. */
export const testSite = 'https://inspection.example';

const testTenants: Tenants = {
  find: (id) =>
    ({
      inspection: { id: 'inspection', origins: [testSite] },
      other: { id: 'other', origins: ['https://other.example'] },
    })[id],
};

/** The whole service on a database of its own; everything it opened is closed when the file ends. */
export async function buildTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { environment, clock = new TestClock(), ...given } = options;
  const letters: Letter[] = [];
  const logLines: string[] = [];
  const folder = await mkdtemp(path.join(tmpdir(), 'zabota-files-'));
  const config = readConfig({ PORT: '8080', ...environment });
  const dependencies: Dependencies = {
    config,
    clock,
    log: createLog({ logLevel: 'info' }, { write: (line) => void logLines.push(line) }),
    database: given.database ?? (await openTestDatabase()),
    ring: new KeyRing(newKeyFile()),
    tenants: testTenants,
    content: new Map(),
    files: await folderStore(folder),
    carrier: { carry: async (letter) => void letters.push(letter) },
    scanner: testFileScanner,
    ...given,
  };
  const app = await buildApp(dependencies);
  const writeNotes = noteAnswers(app);
  await app.ready();
  afterAll(async () => {
    await app.close();
    writeNotes(inject('seenAnswers'));
    await rm(folder, { recursive: true, force: true });
  });
  return { ...dependencies, app, clock, letters, logLines };
}
