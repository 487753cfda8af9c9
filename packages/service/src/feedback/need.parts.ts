import type { Outcome } from '@zabota/contract';
import type { Desk } from '../case/desk.js';
import type { CaseRecord } from '../case/case.record.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { keyed } from '../crypto/secrets.js';
import type { Parts } from '../database/write-together.js';

/** One answer of a case to an instrument: leads from the case to the answer, never back. */
export const onceOf = (ring: KeyRing, agency: string, caseId: string, instrument: string): Buffer =>
  keyed(ring.key('voice'), 'once', agency, caseId, instrument);

/**
 * The need is asked in the case alone (A88): what is said there counts in the feedback that was
 * given about it, as long as the client could still add to that themselves.
 */
export function needParts(desk: Desk, { row }: CaseRecord, needMet: Outcome['needMet']): Parts {
  const { ring, database } = desk.platform;
  const { agency, id } = row;
  const { content, at } = desk.sight(agency, 'ru');
  const hashes = [...content.on(at.today).instruments.values()].map((instrument) =>
    onceOf(ring, agency, id, instrument.id),
  );
  if (hashes.length === 0) return {};
  return {
    need_joined: database.db
      .updateTable('feedback')
      .set({ need: needMet })
      .where('agency', '=', agency)
      .where('once_hash', 'in', hashes)
      .where('need', 'is', null)
      .where('open_until', '>', at.now),
  };
}
