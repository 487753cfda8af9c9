import type { StaffCase } from '@zabota/contract';
import type { CaseRecord } from '../case/case.record.js';
import { place } from '../case/case.record.js';
import type { Sight } from '../case/case.view.js';
import { say } from '../content/words.js';
import { openPersonal } from '../crypto/personal.js';
import type { Db } from '../database/database.js';
import type { DeclarationPersonal } from './declarations.js';

/**
 * What was declared, in the words of the list as it was when it was filed; nothing for a case that
 * no declaration began. Only staff ask for it, so reading a case costs a client nothing more.
 */
export async function declarationOf(
  db: Db,
  { row, key }: Pick<CaseRecord, 'row' | 'key'>,
  { content, lang }: Sight,
): Promise<Pick<StaffCase, 'declaration' | 'unproven'>> {
  const { agency, id } = row;
  const declared = await db
    .selectFrom('declaration')
    .select(['checklist', 'version', 'is_unproven', 'personal'])
    .where('agency', '=', agency)
    .where('case_id', '=', id)
    .executeTakeFirst();
  if (!declared) return {};
  const { checklist, version, is_unproven, personal } = declared;
  const sealed = openPersonal<DeclarationPersonal>(key, place(agency, id).declaration, personal);
  const list = content.on(row.filed_at.toISOString().slice(0, 10)).checklists.get(checklist)?.value;
  const declaration = {
    checklist,
    version,
    title: say(list?.title ?? { ru: checklist }, lang),
    answers: sealed.answers.map(({ question, ...given }) => ({
      question: say(
        list?.questions.find((one) => one.id === question)?.text ?? { ru: question },
        lang,
      ),
      ...given,
    })),
    declarant: sealed.declarant,
  };
  return { declaration, ...(is_unproven && { unproven: true }) };
}
