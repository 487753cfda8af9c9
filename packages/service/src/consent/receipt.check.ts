import type { SignedReceipt } from '@zabota/contract';
import type { JWK } from 'jose';
import { readSigned } from '../crypto/signer.js';
import { canonical } from '../crypto/canonical.js';

/** What the check of a receipt came to; each way of being wrong is another thing to tell a person. */
export type ReceiptVerdict =
  | { readonly isGood: true; readonly receipt: SignedReceipt['receipt']; readonly kid: string }
  | {
      readonly isGood: false;
      /** `differs`: the signature holds, but the text beside it was changed. */
      readonly why: 'unreadable' | 'unknown-key' | 'altered' | 'differs';
    };

/** Checks a receipt with public keys alone: needs neither the service nor a network. */
export async function checkReceipt(
  document: unknown,
  keys: readonly JWK[],
): Promise<ReceiptVerdict> {
  const { jws, receipt } = (document ?? {}) as Partial<SignedReceipt>;
  if (typeof jws !== 'string') return { isGood: false, why: 'unreadable' };
  const signed = await readSigned<SignedReceipt['receipt']>(jws, keys);
  if (!signed.isGood) return signed;
  if (canonical(receipt) !== canonical(signed.document)) return { isGood: false, why: 'differs' };
  return { isGood: true, receipt: signed.document, kid: signed.kid };
}
