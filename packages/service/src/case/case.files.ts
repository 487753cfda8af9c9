import type { FileClaim } from '@zabota/contract';
import { openPersonal, unwrapDataKey } from '../crypto/personal.js';
import { ProblemError } from '../problems/problem.js';
import { checkClaims, type ClaimedFile } from '../upload/upload.store.js';
import type { CaseServices } from './cases.js';
import type { NewDocument } from './case.rows.js';

type FileServices = Pick<CaseServices, 'database' | 'ring'>;

/**
 * The files of a manifest, ready to be taken over by a case.
 *
 * @throws ProblemError `file-missing` or `files-do-not-match`.
 */
export async function claimedDocuments(
  services: FileServices,
  agency: string,
  claims: readonly FileClaim[],
  action?: string,
): Promise<NewDocument[]> {
  if (claims.length === 0) return [];
  const ids = claims.map(({ upload }) => upload);
  const [files, names] = await Promise.all([
    checkClaims(services.database.db, agency, claims),
    namesOf(services, agency, ids),
  ]);
  return files.map((file) => toDocument(file, names, 'client', action));
}

/**
 * Files that staff attach by their ids alone: they are the agency's own.
 *
 * @throws ProblemError `file-missing`.
 */
export async function agencyDocuments(
  services: FileServices,
  agency: string,
  ids: readonly string[],
): Promise<NewDocument[]> {
  if (ids.length === 0) return [];
  const rows = await services.database.db
    .selectFrom('upload')
    .select(['id', 'size', 'sha256', 'media_type'])
    .where('agency', '=', agency)
    .where('id', 'in', [...ids])
    .where('claimed_by', 'is', null)
    .where('storage_key', 'is not', null)
    .execute();
  const missing = ids.findIndex((id) => !rows.some((row) => row.id === id));
  if (missing >= 0)
    throw new ProblemError('file-missing', {
      errors: [{ pointer: `/files/${missing}`, code: 'wrong-form' }],
    });
  const names = await namesOf(services, agency, ids);
  return rows.map(({ id, size, sha256, media_type }) =>
    toDocument(
      { id, size: size ?? 0, sha256: sha256 ?? '', mediaType: media_type ?? '' },
      names,
      'agency',
    ),
  );
}

const toDocument = (
  { id, size, sha256, mediaType }: ClaimedFile,
  names: ReadonlyMap<string, string>,
  sender: NewDocument['sender'],
  action?: string,
): NewDocument => ({
  id,
  name: names.get(id) ?? 'file',
  sender,
  ...(action && { action }),
  size,
  sha256,
  mediaType,
});

/** Names of uploads, each sealed under a key of its own. */
async function namesOf(
  { database, ring }: FileServices,
  agency: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.db
    .selectFrom('upload as u')
    .innerJoin('data_key as k', (join) =>
      join.onRef('k.agency', '=', 'u.agency').onRef('k.subject', '=', 'u.id'),
    )
    .select(['u.agency', 'u.id', 'u.personal', 'k.subject', 'k.key_id', 'k.wrapped'])
    .where('u.agency', '=', agency)
    .where('u.id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ id, personal, ...row }) => {
      const place = { agency, record: id, field: 'upload.personal' };
      return [id, openPersonal<{ name: string }>(unwrapDataKey(ring, row), place, personal).name];
    }),
  );
}
