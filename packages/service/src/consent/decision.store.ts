import type { DecisionInput, SignedReceipt } from '@zabota/contract';
import type { Caller } from '../access/caller.js';
import { sealPersonal } from '../crypto/personal.js';
import { makeId } from '../database/id.js';
import { writeTogether, type Parts } from '../database/write-together.js';
import type { Attempt } from '../idempotency/attempt.js';
import type { Language } from '../messages/messages.js';
import { ProblemError } from '../problems/problem.js';
import { sealedAt, type ConsentRow, type DecisionPersonal } from './consent.reader.js';
import type { Consents } from './consents.js';
import { judgeDecision, type JudgedDecision } from './decision.intake.js';
import { genesis, hashOfRow, type LedgerRow } from './ledger.hash.js';
import { makeReceipt } from './receipt.js';
import type { KnownSubject } from './subjects.js';

/** Somebody’s decision, on its way into the ledger. */
export interface Deciding {
  readonly agency: string;
  readonly caller: Caller;
  readonly input: DecisionInput;
  readonly lang: Language;
  readonly attempt: Attempt;
}

export interface DecidedResult {
  readonly purpose: string;
  readonly receipt: SignedReceipt;
  readonly isRepeat: boolean;
}

type Remembered = { readonly receipt: string };

const mostTries = 5;

/** Writes decisions: ledger, projection and all that follows from a decision, in one statement. */
export class DecisionStore {
  readonly #consents: Consents;

  constructor(consents: Consents) {
    this.#consents = consents;
  }

  /**
   * Takes a decision, or finds that it was taken already.
   *
   * @throws ProblemError `text-unknown`, `text-changed`, `decided-elsewhere`, `illegal-transition`,
   *   `allowed-by-law`, `device-needed`, `sign-in-needed`, `invalid-field`.
   */
  async decide(deciding: Deciding): Promise<DecidedResult> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const result = await this.#attempt(deciding).catch(async (error: unknown) => {
        // What was decided once is not judged again under the same key.
        const earlier = await this.#earlier(deciding);
        if (!earlier) throw error;
        return earlier;
      });
      if (result) return result;
    }
    throw new ProblemError('still-working', { headers: { 'retry-after': '1' } });
  }

  /** @returns nothing when another decision came first: then everything is looked at anew. */
  async #attempt(deciding: Deciding): Promise<DecidedResult | undefined> {
    const { subjects, reader, platform } = this.#consents;
    const { agency, input, attempt } = deciding;
    const judged = judgeDecision(this.#consents, deciding);
    const { now } = judged.sight;
    const known = await subjects.find(agency, judged.who);
    const made = known ? undefined : subjects.make(agency, judged.who, now);
    const subject = (known ?? made?.subject) as KnownSubject;
    const head = known && (await reader.head(agency, known));
    const row = known
      ? (await reader.standings(agency, known)).find((one) => one.purpose === input.purpose)
      : undefined;
    const written = await this.#row(deciding, judged, subject, head, row);
    const parts: Parts = {
      first: platform.repeats.remember(attempt, { receipt: written.row.id } satisfies Remembered),
      ...made?.parts,
      ...this.#ledger(written.row),
      ...this.#projection(written.row, written.revision),
      ...(written.row.decision === 'grant'
        ? {}
        : this.#consents.endings(agency, subject.id, written.row, judged.wasActive(row))),
    };
    const isWritten = await writeTogether(platform.database.db, parts, {
      first: 1,
      decided: 1,
      stands: 1,
      ...(made && { subject: 1 }),
    });
    if (isWritten) return { purpose: input.purpose, receipt: written.receipt, isRepeat: false };
    return this.#earlier(deciding);
  }

  async #row(
    { agency, input }: Deciding,
    judged: JudgedDecision,
    subject: KnownSubject,
    head: { readonly seq: number; readonly hash: Buffer } | undefined,
    last: ConsentRow | undefined,
  ) {
    const { sight, purpose } = judged;
    const decided = judged.next(last);
    const id = makeId();
    const sequence = (head?.seq ?? 0) + 1;
    const previous = head?.hash ?? genesis(agency, subject.id);
    const { representative, decidedAt } = input;
    const receipt = makeReceipt({
      id,
      subject: subject.id,
      sequence,
      previous,
      at: sight.now,
      decided,
      wasActive: judged.wasActive(last),
      purpose,
      agency: sight.texts.edition.agency,
      ...(decidedAt && { deviceTime: decidedAt }),
      ...(representative && { representative }),
    });
    const jws = await this.#consents.signer.sign('zabota-receipt', receipt);
    const personal: DecisionPersonal = {
      receipt,
      jws,
      ...(representative && { representative }),
    };
    const row: LedgerRow = {
      agency,
      subject: subject.id,
      seq: sequence,
      id,
      at: sight.now,
      purpose: input.purpose,
      decision: decided.decision,
      text_version: decided.textVersion,
      valid_until: decided.validUntil,
      ask_again_on: decided.askAgainOn,
      sealed: sealPersonal(subject.key, sealedAt(agency, id), personal),
      previous,
    };
    return { row, revision: decided.revision, receipt: { receipt, jws } };
  }

  #ledger(row: LedgerRow): Parts {
    return {
      decided: this.#consents.platform.database.db
        .insertInto('consent_decision')
        .values({ ...row, hash: hashOfRow(row) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id'),
    };
  }

  #projection(row: LedgerRow, revision: number): Parts {
    const { agency, subject, purpose, decision, at, id: receipt } = row;
    const { text_version, valid_until, ask_again_on } = row;
    const standing = { decision, at, receipt, text_version, valid_until, ask_again_on };
    return {
      stands: this.#consents.platform.database.db
        .insertInto('consent')
        .values({ agency, subject, purpose, revision, ...standing })
        .onConflict((conflict) =>
          conflict
            .columns(['agency', 'subject', 'purpose'])
            .doUpdateSet({ revision, ...standing })
            .where('consent.revision', '=', revision - 1),
        )
        .returning('receipt'),
    };
  }

  async #earlier({ agency, input, attempt, caller }: Deciding): Promise<DecidedResult | undefined> {
    const { platform, reader, subjects } = this.#consents;
    const found = await platform.repeats.find<Remembered>(attempt);
    if (!found) return undefined;
    const known = await Promise.all(subjects.of(caller).map((one) => subjects.find(agency, one)));
    const mine = known.filter((one) => one !== undefined);
    const receipt = await reader.receipt(agency, mine, found.receipt);
    return receipt && { purpose: input.purpose, receipt, isRepeat: true };
  }
}
