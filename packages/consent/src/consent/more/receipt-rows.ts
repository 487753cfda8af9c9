import type { ConsentReceipt } from '@zabota/contract';
import { msg } from '@zabota/core';
import { decisionMade } from './decision-made.js';
import { localMoment } from '../../shared/use-line.js';

type Row = readonly [term: string, value: string];

export const receiptTitle = ({ pii_processing: { purposes } }: ConsentReceipt): string =>
  `${msg('Receipt')}: ${purposes[0]?.purpose ?? ''}`;

/** What a receipt says, in words; the names of ISO/IEC TS 27560 stay in the file for programs. */
export function receiptRows(receipt: ConsentReceipt): Row[] {
  const { pii_processing: processing, party_identification: parties, events } = receipt;
  const [purpose] = processing.purposes;
  const last = events.at(-1);
  const rows: (Row | undefined)[] = [
    [msg('Receipt number'), receipt.receipt_id],
    purpose && [msg('Purpose'), purpose.purpose],
    [msg('Decision'), decisionMade(receipt.decision)],
    last && [msg('When'), localMoment(last.event_time)],
    receipt.representative && [
      msg('By the representative:'),
      `${receipt.representative.name}, ${receipt.representative.authority}`,
    ],
    purpose && [
      msg('Which data'),
      purpose.pii_information.map(({ pii_type: data }) => data).join('; '),
    ],
    [
      msg('Who'),
      parties
        .map(({ party_name: name, party_address: address }) => `${name}, ${address}`)
        .join('; '),
    ],
    purpose && [msg('What we do with the data'), purpose.processing_methods.join('; ')],
    purpose && [msg('Where the data are kept'), purpose.storage_locations.join('; ')],
    purpose && [msg('How to withdraw'), purpose.withdrawal_method],
    purpose && [msg('If you refuse'), purpose.effects_of_refusal],
    [msg('Version of the text'), processing.privacy_notice.version],
    [msg('Check sum of this text (SHA-256):'), processing.privacy_notice.sha256],
    [msg('Number in the ledger'), String(receipt.record.sequence)],
  ];
  return rows.filter((row) => row !== undefined);
}
