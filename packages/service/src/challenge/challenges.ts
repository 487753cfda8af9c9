import { timingSafeEqual } from 'node:crypto';
import type { ChallengeAnswer } from '@zabota/contract';
import { createChallenge, randomInt, type Challenge, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Insertable } from 'kysely';
import type { Clock } from '../clock.js';
import { canonical } from '../crypto/canonical.js';
import type { KeyRing } from '../crypto/key-ring.js';
import { hmacHex } from '../crypto/hmac.js';
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
  readonly #keys: { readonly ofChallenge: Buffer; readonly ofAnswer: Buffer };

  constructor(db: Db, ring: KeyRing, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
    this.#secrets = challengeSecrets(ring);
    const { hmacSignatureSecret, hmacKeySignatureSecret } = this.#secrets;
    this.#keys = {
      ofChallenge: Buffer.from(hmacSignatureSecret),
      ofAnswer: Buffer.from(hmacKeySignatureSecret),
    };
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
  check({ agency, action }: ChallengeFor, solved: string): Proof {
    const payload = decode(solved);
    const { data } = payload.challenge.parameters;
    const expiresAt = new Date(Number(data?.['expires']));
    const isMeant = data?.['agency'] === agency && data['action'] === action;
    if (!isMeant || !(expiresAt > this.#clock.now())) throw new ProblemError('challenge-failed');
    if (!this.#isSolved(payload)) throw new ProblemError('challenge-failed');
    return { hash: sha256(payload.challenge.signature ?? ''), expiresAt };
  }

  /**
   * Whether the challenge is ours as it was given, and the key the one it expects. The library's
   * `verifySolution` asks the same, by four trips to the thread pool.
   */
  #isSolved({ challenge: { parameters, signature }, solution }: Payload): boolean {
    const { derivedKey } = (solution ?? {}) as Partial<Payload['solution']>;
    if (typeof derivedKey !== 'string' || !/^(?:[0-9a-f]{2})+$/.test(derivedKey)) return false;
    const key = Buffer.from(derivedKey, 'hex');
    return (
      isSignature(signature, this.#keys.ofChallenge, canonical(parameters)) &&
      isSignature(parameters.keySignature, this.#keys.ofAnswer, key)
    );
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

/** Whether a device said that it cannot do the work: it is taken, and a person looks first. */
export const isUnproven = ({ challenge }: { readonly challenge?: ChallengeAnswer }): boolean =>
  challenge !== undefined && 'cannot' in challenge;

/** Letter for letter: a signature that could be written in two ways would count twice. */
function isSignature(given: unknown, secret: Buffer, value: string | Buffer): boolean {
  const right = Buffer.from(hmacHex(secret, value));
  const shown = Buffer.from(String(given));
  return shown.length === right.length && timingSafeEqual(shown, right);
}

function decode(solved: string): Payload {
  try {
    const payload = JSON.parse(Buffer.from(solved, 'base64').toString()) as Payload;
    const { parameters } = payload.challenge;
    if (typeof parameters === 'object' && (parameters as unknown) !== null) return payload;
  } catch {
    // Not an answer at all: treated like a wrong one.
  }
  throw new ProblemError('challenge-failed');
}
