import type { Change } from '../case/case.facts.js';
import type { CaseRecord } from '../case/case.record.js';
import type { Db } from '../database/database.js';
import type { Parts } from '../database/write-together.js';
import { vectorOf } from '../search/vector.js';

const taken = new Set(['kept-back', 'withdrawn']);

/** What a change of the case makes of the public side of an initiative, in the same statement. */
export function initiativeParts(
  db: Db,
  { row, initiative }: CaseRecord,
  { state, publication, made }: Change,
  today: string,
): Parts {
  if (!initiative || (!publication && !made && !taken.has(state ?? ''))) return {};
  const title = publication?.title ?? initiative.title;
  const body = publication?.text ?? initiative.text;
  return {
    initiative: db
      .updateTable('initiative')
      .set({
        ...(publication && {
          is_public: true,
          published_on: today,
          title,
          body,
          search: vectorOf(`${title} ${body}`),
        }),
        ...(made && { change_id: made }),
        ...(taken.has(state ?? '') && { is_public: false }),
      })
      .where('agency', '=', row.agency)
      .where('case_id', '=', row.id),
  };
}
