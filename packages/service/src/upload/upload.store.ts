import type { FileClaim } from '@zabota/contract';
import { sql, type Insertable, type RawBuilder, type Selectable } from 'kysely';
import type { DataKeyRow } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import { ProblemError } from '../problems/problem.js';
import type { UploadTable } from './upload.table.js';

export type UploadRow = Selectable<UploadTable>;

type Announced = Pick<
  Insertable<UploadTable>,
  'agency' | 'id' | 'personal' | 'declared_size' | 'declared_sha256' | 'created_at' | 'expires_at'
>;

interface Kept {
  readonly storageKey: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

const sweepAtOnce = 500;

/** Rows of uploads. */
export class UploadStore {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async insert(key: DataKeyRow, row: Announced): Promise<void> {
    await this.#db
      .with('key', (db) => db.insertInto('data_key').values(key))
      .insertInto('upload')
      .values(row)
      .execute();
  }

  async find(agency: string, id: string): Promise<UploadRow | undefined> {
    return this.#one(agency, id).executeTakeFirst();
  }

  /** An upload that may still receive its bytes. */
  async findOpen(agency: string, id: string, now: Date): Promise<UploadRow | undefined> {
    return this.#one(agency, id)
      .where('claimed_by', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
  }

  /** @returns false when the upload was discarded or claimed meanwhile. */
  async keep({ agency, id }: UploadRow, file: Kept): Promise<boolean> {
    const kept = await this.#db
      .updateTable('upload')
      .set({
        storage_key: file.storageKey,
        size: file.size,
        sha256: file.sha256,
        media_type: file.mediaType,
      })
      .where('agency', '=', agency)
      .where('id', '=', id)
      .where('claimed_by', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return kept !== undefined;
  }

  async remove(agency: string, id: string): Promise<UploadRow | undefined> {
    return this.#db
      .with('key', (db) =>
        db
          .deleteFrom('data_key')
          .where('agency', '=', agency)
          .where('subject', 'in', (from) =>
            from
              .selectFrom('upload')
              .select('id')
              .where('agency', '=', agency)
              .where('id', '=', id)
              .where('claimed_by', 'is', null),
          ),
      )
      .deleteFrom('upload')
      .where('agency', '=', agency)
      .where('id', '=', id)
      .where('claimed_by', 'is', null)
      .returningAll()
      .executeTakeFirst();
  }

  async unclaimed(now: Date): Promise<Pick<UploadRow, 'agency' | 'id'>[]> {
    return this.#db
      .selectFrom('upload')
      .select(['agency', 'id'])
      .where('claimed_by', 'is', null)
      .where('expires_at', '<=', now)
      .limit(sweepAtOnce)
      .execute();
  }

  #one(agency: string, id: string) {
    return this.#db
      .selectFrom('upload')
      .selectAll()
      .where('agency', '=', agency)
      .where('id', '=', id);
  }
}

/** A file as a submission that claims it keeps it in mind. */
export type ClaimedFile = Pick<UploadRow, 'id'> & {
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
};

/**
 * Holds a manifest against what really arrived.
 *
 * @throws ProblemError `file-missing` when one did not arrive or is taken, `files-do-not-match` when it is another.
 */
export async function checkClaims(
  db: Db,
  agency: string,
  claims: readonly FileClaim[],
): Promise<ClaimedFile[]> {
  if (claims.length === 0) return [];
  const rows = await db
    .selectFrom('upload')
    .select(['id', 'size', 'sha256', 'media_type'])
    .where('agency', '=', agency)
    .where(
      'id',
      'in',
      claims.map(({ upload }) => upload),
    )
    .where('claimed_by', 'is', null)
    .where('storage_key', 'is not', null)
    .execute();
  return claims.map((claim, index) => {
    const row = rows.find(({ id }) => id === claim.upload);
    const isRepeated = claims.findIndex(({ upload }) => upload === claim.upload) !== index;
    const errors = [{ pointer: `/files/${index}`, code: 'wrong-form' as const }];
    if (!row) throw new ProblemError('file-missing', { errors });
    if (isRepeated || row.size !== claim.size || row.sha256 !== claim.sha256)
      throw new ProblemError('files-do-not-match', { errors });
    const { id, media_type: mediaType } = row;
    return { id, size: claim.size, sha256: claim.sha256, mediaType: mediaType ?? '' };
  });
}

/** A file that goes over to a case. */
export type UploadClaim = Readonly<Pick<UploadRow, 'agency' | 'id' | 'claimed_by'>>;

export const claimsOf = (
  agency: string,
  ids: readonly string[],
  caseId: string,
): readonly UploadClaim[] => ids.map((id) => ({ agency, id, claimed_by: caseId }));

/**
 * The UPDATE for a CTE: gives files to cases, and returns as many rows as it could give.
 *
 * @param place Where the claims stand as JSON, for example `$1`.
 */
export const claimText = (place: string): string => `
  UPDATE upload SET claimed_by = claim.claimed_by
  FROM json_populate_recordset(NULL::upload, ${place}::json) AS claim
  WHERE upload.agency = claim.agency AND upload.id = claim.id
    AND upload.claimed_by IS NULL AND upload.storage_key IS NOT NULL
  RETURNING upload.id`;

/** The same for a statement of several parts. */
export function claiming(claims: readonly UploadClaim[]): RawBuilder<{ id: string }> {
  const [before = '', after = ''] = claimText('\0').split('\0');
  return sql`${sql.raw(before)}${JSON.stringify(claims)}${sql.raw(after)}`;
}
