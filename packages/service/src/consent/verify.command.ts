import path from 'node:path';
import type { Config } from '../config/config.js';
import { ConfigurationError } from '../config/setting.js';
import { loadKeyRing } from '../crypto/key-ring.js';
import { Signer } from '../crypto/signer.js';
import { openDatabase } from '../database/database.js';
import { startEmbeddedServer } from '../database/embedded/embedded-server.js';
import { checkLedger, rebuildProjection, type LedgerReport } from './ledger.check.js';

export interface VerifyOptions {
  /** All agencies of the database when absent. */
  readonly agency?: string | undefined;
  /** Makes the current state anew out of the ledger before it is checked. */
  readonly rebuild?: boolean;
}

/**
 * Checks the ledgers of an installation; runs beside the service on a database
 * of its own, and instead of it on the embedded one.
 *
 * @returns agency, report and seconds for each.
 * @throws ConfigurationError when the keys or the agency are not there.
 */
export async function verifyLedgers(
  config: Pick<Config, 'databaseUrl' | 'dataFolder' | 'keysFile'>,
  { agency, rebuild = false }: VerifyOptions,
): Promise<(readonly [string, LedgerReport, number])[]> {
  const folder = path.resolve(config.dataFolder);
  const ring = await loadKeyRing(config.keysFile ?? path.join(folder, 'keys.json'), false);
  const { publicKeys } = new Signer(ring);
  const server = config.databaseUrl ? undefined : await startEmbeddedServer(folder);
  const { db } = openDatabase(config.databaseUrl ?? server?.url() ?? '', 1);
  try {
    const rows = await db.selectFrom('subject').select('agency').distinct().execute();
    const known = rows.map((row) => row.agency);
    if (agency && !known.includes(agency))
      throw new ConfigurationError(`The database has no ledger of “${agency}”.`);
    const reports: (readonly [string, LedgerReport, number])[] = [];
    for (const one of agency ? [agency] : known) {
      if (rebuild) await rebuildProjection(db, one);
      const start = performance.now();
      const report = await checkLedger(db, one, publicKeys);
      reports.push([one, report, (performance.now() - start) / 1000]);
    }
    return reports;
  } finally {
    await db.destroy();
    await server?.stop();
  }
}
