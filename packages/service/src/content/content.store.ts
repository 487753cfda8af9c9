import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';
import type { AgencyContent, Content, KeptItems, KeptKind } from './content.js';
import { keptKinds } from './kept.items.js';

const anyDay = '9999-12-31';

/**
 * Keeps every version that cases may begin under or people may decide about,
 * and brings back those that are no longer in the pack: old cases go on as they
 * began (A23), and a text somebody agreed to can always be read again.
 */
export async function keepVersions(db: Db, content: Content, clock: Clock): Promise<void> {
  for (const agency of content.values())
    for (const kind of keptKinds) await keepKind(db, agency, kind, clock.now());
}

async function keepKind<Kind extends KeptKind>(
  db: Db,
  agency: AgencyContent,
  kind: Kind,
  now: Date,
): Promise<void> {
  const rows = agency.written(kind).map(({ id, version, value }) => ({
    agency: agency.id,
    version,
    kind,
    id,
    content: JSON.stringify(value),
    loaded_at: now,
  }));
  if (rows.length > 0)
    await db
      .insertInto('content_version')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const all = await db
    .selectFrom('content_version')
    .select(['id', 'version', 'content'])
    .where('agency', '=', agency.id)
    .where('kind', '=', kind)
    .orderBy('loaded_at')
    .execute();
  for (const { id, version, content } of all) {
    const value = JSON.parse(content) as KeptItems[Kind];
    agency.adopt(kind, { id, version, from: value['effective-from'], value });
  }
}

/**
 * Enters the keys of agency systems that the pack names by their hashes. For
 * the demo: an agency of flesh and blood gets keys that nobody has published.
 */
export async function enterKeys(db: Db, content: Content, clock: Clock): Promise<void> {
  const rows = [...content.values()].flatMap((agency) =>
    agency.on(anyDay).agency.keys.map(({ id, kind, label, sha256 }) => ({
      agency: agency.id,
      id,
      hash: Buffer.from(sha256, 'hex'),
      kind,
      label,
      created_at: clock.now(),
      revoked_at: null,
    })),
  );
  if (rows.length === 0) return;
  await db
    .insertInto('api_key')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
