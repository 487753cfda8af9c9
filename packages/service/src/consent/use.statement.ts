import type { NoConsentReason } from '@zabota/contract';
import type { OpenedDatabase } from '../database/database.js';
import { makeId } from '../database/id.js';
import type { ConsentSight } from './consents.js';
import { versionName, type PurposeVersion } from './purpose.view.js';
import type { SubjectHash } from './subjects.js';

/** A question of a system, or of the service itself: may this be used for this purpose, now? */
export interface UseQuestion {
  readonly who: SubjectHash;
  readonly item: PurposeVersion;
  readonly use: string;
  readonly data: readonly string[];
  /** Who would use it: `key <id>`, or `service`. */
  readonly actor: string;
  /** A repeated question is one use. */
  readonly request: Buffer;
}

/** What the database says to one question. */
export interface UseRow {
  readonly subject: string;
  /** Null when the same question is being written at this moment by another statement. */
  readonly id: string | null;
  readonly why: NoConsentReason | null;
  readonly receipt: string | null;
  readonly text_version: string | null;
  readonly valid_until: string | null;
}

export type Asked = readonly [sight: ConsentSight, question: UseQuestion];

/**
 * Judges and writes down any number of questions. It is planned once for each
 * connection: planning took longer than doing it, and poolers between service
 * and database have to know named statements (PgBouncer since 1.21). LIMIT keeps
 * every look a look into an index, whatever the plan thinks of the tables. Rows are
 * written in the order of their keys, so that two statements never wait for each other.
 */
const askStatement = {
  name: 'consent-ask',
  text: `
    WITH asked AS (
      SELECT * FROM json_to_recordset($1) AS asked (place int, agency text, hash text,
        by_law boolean, in_force text, today date, purpose text, id uuid, at timestamptz,
        use text, data text, text_version text, actor text, request text)
    ), stands AS (
      SELECT a.*, decode(a.request, 'hex') AS key, s.id AS subject, c.receipt,
        c.text_version AS agreed, c.valid_until, CASE
        WHEN a.by_law THEN NULL
        WHEN c.decision = 'grant' AND c.text_version <> ALL (string_to_array(a.in_force, ' '))
          THEN 'text-changed'
        WHEN c.decision = 'grant' AND c.valid_until < a.today THEN 'expired'
        WHEN c.decision = 'grant' THEN NULL
        WHEN c.decision = 'withdraw' THEN 'withdrawn'
        WHEN c.decision IN ('refuse', 'never-ask') THEN 'refused'
        ELSE 'never-given' END AS why
      FROM asked a CROSS JOIN LATERAL (
        SELECT id FROM subject WHERE agency = a.agency AND hash = decode(a.hash, 'hex') LIMIT 1
      ) s LEFT JOIN LATERAL (
        SELECT * FROM consent WHERE agency = a.agency AND subject = s.id AND purpose = a.purpose
        LIMIT 1
      ) c ON true
    ), logged AS (
      INSERT INTO consent_use (agency, id, subject, at, purpose, use, data, allowed, why,
        receipt, text_version, actor, request)
      SELECT agency, id, subject, at, purpose, use, data, why IS NULL, why, receipt,
        coalesce(agreed, text_version), actor, key
      FROM stands ORDER BY agency, key
      ON CONFLICT (agency, request) DO NOTHING RETURNING agency, request, id
    )
    SELECT s.place, s.subject, s.receipt, s.agreed AS text_version, s.valid_until, s.why,
      coalesce(l.id, (
        SELECT u.id FROM consent_use u WHERE u.agency = s.agency AND u.request = s.key)) AS id
    FROM stands s LEFT JOIN logged l ON l.agency = s.agency AND l.request = s.key`,
};

/** In the order of the questions; nothing for somebody who never decided anything. */
export async function answerAll(
  pool: OpenedDatabase['pool'],
  asked: readonly Asked[],
): Promise<(UseRow | undefined)[]> {
  const { rows } = await pool.query<UseRow & { readonly place: number }>({
    ...askStatement,
    values: [JSON.stringify(asked.map(valuesOf))],
  });
  const answers = new Array<UseRow | undefined>(asked.length);
  for (const { place, ...row } of rows) answers[place] = row;
  return answers;
}

const valuesOf = (
  [{ agency, today, now, texts }, { who, item, use, data, actor, request }]: Asked,
  place: number,
) => ({
  place,
  agency,
  hash: who.hash.toString('hex'),
  by_law: item.value.basis.kind === 'law',
  in_force: texts.inForce(item).join(' '),
  today,
  purpose: item.id,
  id: makeId(),
  at: now,
  use,
  data: JSON.stringify(data),
  text_version: versionName(item),
  actor,
  request: request.toString('hex'),
});
