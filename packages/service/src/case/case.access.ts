import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { isCaseNumber } from '../crypto/case-number.js';
import { writeCapability } from '../crypto/capability.js';
import { matchesReceiptCode } from '../crypto/receipt-code.js';
import type { Platform } from '../platform.js';
import { ProblemError } from '../problems/problem.js';
import type { Capability } from '@zabota/contract';
import type { CaseRecord } from './case.record.js';
import type { Cases } from './cases.js';

const minutesOpen = 60;

/** Reads the case again each time it is called: a command may have to try twice. */
export type LoadCase = () => Promise<CaseRecord>;

/** Who may see a case: the holder of its capability, or the signed-in client whose it is. */
export class CaseAccess {
  readonly #cases: Cases;
  readonly #platform: Pick<Platform, 'ring' | 'clock' | 'guesses'>;

  constructor(cases: Cases, platform: Pick<Platform, 'ring' | 'clock' | 'guesses'>) {
    this.#cases = cases;
    this.#platform = platform;
  }

  /** Another client's case, another agency's and none at all look the same: 404. */
  loader(
    { caller }: Pick<FastifyRequest, 'caller'>,
    { agency, number }: { readonly agency: string; readonly number: string },
  ): LoadCase {
    this.#cases.contentOf(agency);
    return async () => {
      const { capability, client } = caller;
      if (capability?.opens === 'case') {
        const record = await this.#cases.byId(agency, capability.id);
        const isIts =
          record?.row.number === number && record.row.generation === capability.generation;
        if (record && isIts) return record;
      }
      if (client) {
        const owner = this.#cases.ownerHash(client);
        const mine = sql`c.agency = ${agency} AND c.number = ${number} AND c.owner_hash = ${owner}`;
        const record = await this.#cases.find(mine);
        if (record) return record;
      }
      throw new ProblemError('not-found');
    };
  }

  /**
   * Exchanges number and code for a capability.
   *
   * @throws ProblemError `case-not-opened`, the same for a wrong number and a wrong code.
   */
  async exchange(
    agency: string,
    number: string,
    code: string,
    address: string,
  ): Promise<Capability> {
    this.#cases.contentOf(agency);
    const { ring, guesses } = this.#platform;
    const record = isCaseNumber(number) ? await this.#cases.byNumber(agency, number) : undefined;
    const stored = record && { keyId: record.row.code_key_id, hash: record.row.code_hash };
    if (!record || !stored || !matchesReceiptCode(ring, stored, code))
      throw await guesses.countWrong(agency, address, number);
    return this.capabilityFor(record.row);
  }

  capabilityFor({ agency, id, number, generation }: CaseRecord['row']): Capability {
    const { ring, clock } = this.#platform;
    const expiresAt = new Date(clock.now().getTime() + minutesOpen * 60_000);
    const token = writeCapability(ring, { opens: 'case', agency, id, generation, expiresAt });
    return { token, number, expiresAt: expiresAt.toISOString() };
  }
}
