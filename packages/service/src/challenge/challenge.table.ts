/** A proof of work that was used; kept until the challenge itself expires. */
export interface SpentChallengeTable {
  hash: Buffer;
  expires_at: Date;
}
