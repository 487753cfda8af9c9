import type { Cases } from '../case/cases.js';
import { viewSummary } from '../case/case.view.js';
import type { Language } from '../messages/messages.js';
import type { ShowcaseCase } from './pages/start.page.js';

/** As many ready cases as a page can hold. */
const most = 60;

/** The cases of the demo agency in the order in which they came, each with the code that opens it. */
export async function showcase(
  cases: Cases,
  agency: string,
  lang: Language,
): Promise<ShowcaseCase[]> {
  const rows = await cases.services.database.db
    .selectFrom('case')
    .select('id')
    .where('agency', '=', agency)
    .where('is_test', '=', false)
    .orderBy('id')
    .limit(most)
    .execute();
  const found = await Promise.all(rows.map(({ id }) => cases.byId(agency, id)));
  const content = cases.contentOf(agency);
  const sight = { content, at: cases.momentIn(content), lang };
  return found.flatMap((record) => {
    if (!record) return [];
    const { number, kind, title, state, late, openActions } = viewSummary(record, sight);
    return {
      number,
      kind,
      code: cases.codeOf(record.row),
      title: title.text,
      state: state.title.text,
      isLate: late,
      waitsForClient: openActions > 0,
    };
  });
}
