import {
  createChallenge,
  randomInt,
  verifySolution,
  type Challenge,
  type Payload,
} from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Insertable } from 'kysely';
import type { Clock } from '../clock.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { sha256 } from '../crypto/secrets.js';
import type { Db } from '../database/database.js';
import { insertion } from '../database/new-rows.js';
import { ProblemError } from '../problems/problem.js';
import type { SpentChallengeTable } from './challenge.table.js';

export interface ChallengeFor {
  readonly agency: string;
  /** What the work is done for: it counts for nothing else. */
  readonly action: string;
}

/** A challenge that was solved rightly, and has to be marked as used. */
export interface Proof {
  readonly hash: Buffer;
  readonly expiresAt: Date;
}

/** Long enough to tell a story in the meantime. */
const hoursToSolve = 3;
/** About a second of an old phone, in slices. */
const cost = 2000;
const counter = { least: 60, most: 240 };

/** What challenges, and the keys that are expected of them, are signed with. */
export function challengeSecrets(ring: KeyRing) {
  const secret = ring.key('challenge').toString('hex');
  return { hmacSignatureSecret: secret, hmacKeySignatureSecret: `key${secret}` };
}

/**
 * Proof of work: no third party, no cookie, nothing for people to do.
 *
 * The expected key is signed into the challenge, so checking an answer costs
 * two HMACs. The library accepts the same answer again and again; a used one
 * is therefore kept in the database until it expires.
 */
export class Challenges {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #secrets: ReturnType<typeof challengeSecrets>;

  constructor(db: Db, ring: KeyRing, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
    this.#secrets = challengeSecrets(ring);
  }

  async make({ agency, action }: ChallengeFor): Promise<Challenge> {
    const expires = this.#clock.now().getTime() + hoursToSolve * 3_600_000;
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost,
      counter: randomInt(counter.most, counter.least),
      deriveKey,
      data: { agency, action, expires },
      ...this.#secrets,
    });
  }

  /** @throws ProblemError `challenge-failed` when the answer is wrong, too late, or for something else. */
  async check({ agency, action }: ChallengeFor, solved: string): Promise<Proof> {
    const payload = decode(solved);
    const { data } = payload.challenge.parameters;
    const expiresAt = new Date(Number(data?.['expires']));
    const isMeant = data?.['agency'] === agency && data['action'] === action;
    if (!isMeant || !(expiresAt > this.#clock.now())) throw new ProblemError('challenge-failed');
    const { verified } = await verifySolution({ ...payload, deriveKey, ...this.#secrets }).catch(
      () => ({ verified: false }),
    );
    if (!verified) throw new ProblemError('challenge-failed');
    return { hash: sha256(payload.challenge.signature ?? ''), expiresAt };
  }

  /** The row that marks a proof as used: written when it is fresh, and not when it was used before. */
  spent({ hash, expiresAt }: Proof): Insertable<SpentChallengeTable> {
    return { hash, expires_at: expiresAt };
  }

  /** @throws ProblemError `challenge-failed` when the proof was used before. */
  async spend(proof: Proof): Promise<void> {
    const { rows } = await insertion('spent_challenge', [this.spent(proof)]).execute(this.#db);
    if (rows.length === 0) throw new ProblemError('challenge-failed');
  }
}

function decode(solved: string): Payload {
  try {
    const payload = JSON.parse(Buffer.from(solved, 'base64').toString()) as Payload;
    if (typeof payload.challenge.parameters === 'object') return payload;
  } catch {
    // Not an answer at all: treated like a wrong one.
  }
  throw new ProblemError('challenge-failed');
}
