import type { Clock } from '../clock.js';
import type { Db } from '../database/database.js';
import type { ServiceItem } from './content.schema.js';
import type { Content } from './content.js';

const anyDay = '9999-12-31';

/**
 * Keeps every scenario that cases may begin under, and brings back those that
 * are no longer in the pack: old cases go on as they began (A23).
 */
export async function keepScenarios(db: Db, content: Content, clock: Clock): Promise<void> {
  for (const agency of content.values()) {
    const items = [...agency.on(anyDay).services.values()];
    const rows = items.map(({ id, version, value }) => ({
      agency: agency.id,
      version,
      kind: 'services',
      id,
      content: JSON.stringify(value),
      loaded_at: clock.now(),
    }));
    if (rows.length > 0)
      await db
        .insertInto('content_version')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    const kept = await db
      .selectFrom('content_version')
      .select(['id', 'version', 'content'])
      .where('agency', '=', agency.id)
      .where('kind', '=', 'services')
      .execute();
    for (const { id, version, content: text } of kept) {
      const value = JSON.parse(text) as ServiceItem;
      agency.adopt({ id, version, from: value['effective-from'], value });
    }
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
