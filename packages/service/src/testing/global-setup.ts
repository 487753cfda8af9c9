import { mkdtemp, rm } from 'node:fs/promises';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../database/database.js';
import { startEmbeddedServer } from '../database/embedded/embedded-server.js';
import { migrate } from '../database/migrate.js';
import { unseenAnswers } from './seen-answers.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server on which every test file makes a database of its own. */
    serverUrl: string;
    /** Folder for notes on what the operations answered. */
    seenAnswers: string;
  }
}

export const templateName = 'zabota_template';

/** One real PostgreSQL for the run: the embedded one, or that of DATABASE_URL. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL'];
  const folder = await mkdtemp(path.join(tmpdir(), 'zabota-test-'));
  chmodSync(folder, 0o711);
  const server = given ? undefined : await startEmbeddedServer(folder);
  const serverUrl = given ?? server?.url('postgres') ?? '';
  await makeTemplate(serverUrl);
  project.provide('serverUrl', serverUrl);
  const seenAnswers = path.join(folder, 'seen-answers');
  project.provide('seenAnswers', seenAnswers);
  return async () => {
    await server?.stop();
    const unseen = (await ranWhole(project)) ? unseenAnswers(seenAnswers) : [];
    await rm(folder, { recursive: true, force: true });
    if (unseen.length === 0) return;
    // An error while closing is printed, but does not fail the run by itself.
    process.exitCode = 1;
    throw new Error(`No test has seen: ${unseen.join(', ')}.`);
  };
}

/** Some of the tests cannot see everything. */
async function ranWhole(project: TestProject): Promise<boolean> {
  const { testFiles } = await project.globTestFiles();
  const ran = project.vitest.state.getFiles().filter((file) => file.projectName === project.name);
  return ran.length === testFiles.length;
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${templateName} WITH (FORCE)`);
  await client.query(
    `CREATE DATABASE ${templateName} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`,
  );
  await client.end();
  const { db } = openDatabase(onDatabase(serverUrl, templateName));
  await migrate(db);
  await db.destroy();
}

export function onDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
