import type { FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.js';
import { isCaseNumber } from '../crypto/case-number.js';
import { writeCapability } from '../crypto/capability.js';
import { decoyCode, matchesReceiptCode } from '../crypto/receipt-code.js';
import type { Platform } from '../platform.js';
import { ProblemError } from '../problems/problem.js';
import type { Capability } from '@zabota/contract';
import { issuedFor, type CaseRecord } from './case.record.js';
import type { Cases } from './cases.js';
import { Glances, type Glance } from './glances.js';

const minutesOpen = 60;

/** Reads the case again each time it is called: a command may have to try twice. */
export type LoadCase = () => Promise<CaseRecord>;

type Asker = Pick<FastifyRequest, 'caller'>;
type CasePlace = { readonly agency: string; readonly number: string };

/** Who may see a case: the holder of its capability, or the signed-in client whose it is. */
export class CaseAccess {
  readonly #cases: Cases;
  readonly #glances: Glances;
  readonly #platform: Pick<Platform, 'ring' | 'clock' | 'guesses'>;

  constructor(cases: Cases, platform: Pick<Platform, 'ring' | 'clock' | 'guesses'>) {
    this.#cases = cases;
    this.#glances = new Glances(cases.services.database.db);
    this.#platform = platform;
  }

  /** Another client's case, another agency's and none at all look the same: 404. */
  loader(request: Asker, place: CasePlace): LoadCase {
    return async () => {
      const { id } = await this.glance(request, place);
      const record = await this.#cases.byId(place.agency, id);
      if (!record) throw new ProblemError('not-found');
      return record;
    };
  }

  /**
   * Whether the asker may see the case, and which version it is. Asked of the database each time:
   * a capability that was taken back opens nothing from the next request on.
   *
   * @throws ProblemError `not-found`.
   */
  async glance({ caller }: Asker, { agency, number }: CasePlace): Promise<Glance> {
    this.#cases.contentOf(agency);
    const row = await this.#glances.find(agency, number);
    if (!row || !this.#maySee(caller, row)) throw new ProblemError('not-found');
    return row;
  }

  #maySee({ capability, client }: Caller, { id, generation, owner_hash: owner }: Glance): boolean {
    const isOpened =
      capability?.opens === 'case' && capability.id === id && capability.generation === generation;
    return (
      isOpened || (client !== undefined && owner?.equals(this.#cases.ownerHash(client)) === true)
    );
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
    const issued = record ? issuedFor(record.row) : decoyCode(ring, agency);
    if (!matchesReceiptCode(ring, issued, code) || !record)
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
