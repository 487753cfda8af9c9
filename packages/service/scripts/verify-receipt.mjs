// node packages/service/scripts/verify-receipt.mjs receipt.json keys.json
// Says whether a receipt is the one that was issued. Needs the public keys and no network: they are
// what GET /v1/agencies/{agency}/consent-keys answers. Exit code 0: good, 1: not good, 2: not usable.
import { readFileSync } from 'node:fs';
import { checkReceipt } from '../dist/consent/receipt.check.js';

const [receiptFile, keysFile] = process.argv.slice(2);
if (!receiptFile || !keysFile) {
  console.error('Usage: node verify-receipt.mjs receipt.json keys.json');
  process.exit(2);
}

const words = {
  unreadable: 'This is not a receipt of ours: it has no signature that can be read.',
  'unknown-key':
    'The receipt names a key that is not among these: get the keys of the agency anew.',
  altered: 'The receipt was altered or forged: the signature does not fit it.',
  differs: 'The text beside the signature was altered: believe the signed one only.',
};

try {
  const verdict = await checkReceipt(
    JSON.parse(readFileSync(receiptFile, 'utf8')),
    JSON.parse(readFileSync(keysFile, 'utf8')).keys,
  );
  if (verdict.isGood) {
    const { receipt_id: id, decision, events } = verdict.receipt;
    console.log(`Good: receipt ${id}, ${decision}, ${events[0]?.event_time}, key ${verdict.kid}.`);
  } else {
    console.error(words[verdict.why]);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`The files cannot be read as JSON: ${/** @type {Error} */ (error).message}`);
  process.exitCode = 2;
}
