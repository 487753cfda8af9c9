import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { openDatabase, type OpenedDatabase } from '../database/database.js';
import { onDatabase, templateName } from './global-setup.js';

/** A database for one test file, copied from the migrated template and dropped when the file ends. */
export async function openTestDatabase(): Promise<OpenedDatabase & { readonly url: string }> {
  const serverUrl = inject('serverUrl');
  const name = `zabota_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const url = onDatabase(serverUrl, name);
  const database = openDatabase(url, 10);
  afterAll(async () => {
    await database.db.destroy();
    await onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return { ...database, url };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
