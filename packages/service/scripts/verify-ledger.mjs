// node packages/service/scripts/verify-ledger.mjs [agency] [--rebuild]
// Finds every changed, missing or added row in the ledger of consents of each agency, with the
// settings of the service (DATABASE_URL, ZABOTA_KEYS …). `--rebuild` also makes the current state anew
// out of the ledger. Exit code 0: whole, 1: not whole, 2: could not be checked.
import { readConfig } from '../dist/config/config.js';
import { verifyLedgers } from '../dist/consent/verify.command.js';

const words = process.argv.slice(2);
const agency = words.find((word) => !word.startsWith('--'));

const kinds = {
  changed: 'is not what was written',
  broken: 'does not follow on the row before it',
  checkpoint: 'covers other rows than were signed',
  projection: 'differs from the current state',
};

try {
  const config = readConfig(process.env);
  const reports = await verifyLedgers(config, { agency, rebuild: words.includes('--rebuild') });
  for (const [name, { rows, checkpoints, faults }, seconds] of reports) {
    console.log(`${name}: ${rows} rows, ${checkpoints} checkpoints, ${seconds.toFixed(2)} s`);
    for (const { kind, subject, seq, checkpoint } of faults) {
      const place = checkpoint ? `checkpoint ${checkpoint}` : `subject ${subject}`;
      console.error(`  ${place}${seq ? `, row ${seq}` : ''} ${kinds[kind]}`);
    }
    if (faults.length > 0) process.exitCode = 1;
    else console.log('  whole');
  }
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 2;
}
