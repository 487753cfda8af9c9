import type { ComplaintForm } from '@zabota/contract';
import type { CaseRecord } from '../case/case.record.js';
import { scenarioOf } from '../case/case.scenario.js';
import { viewSummary, type Sight } from '../case/case.view.js';
import { say } from '../content/words.js';

const byOrder = <Value extends { readonly order: number }>(
  [, one]: [string, { readonly value: Value }],
  [, other]: [string, { readonly value: Value }],
): number => one.value.order - other.value.order;

/** What the form asks about, in the language asked for. */
export function viewForm(
  sight: Sight,
  about: CaseRecord | undefined,
  identified: boolean,
): ComplaintForm {
  const { content, at, lang } = sight;
  const { agency, grounds, services, principles } = content.on(at.today);
  return {
    agency: { name: say(agency.name, lang), timeZone: at.timeZone },
    grounds: [...grounds].sort(byOrder).map(([id, { value }]) => ({
      id,
      title: say(value.title, lang),
      ...(value.hint && { hint: say(value.hint, lang) }),
      group: value.group,
      omission: value.omission,
    })),
    principles: [...principles.values()]
      .flatMap(({ value }) => value.principles)
      .map(({ id, title }) => ({ id, title: say(title, lang) })),
    services: [...services]
      .sort(byOrder)
      .map(([id, { value }]) => ({ id, title: say(value.title, lang) })),
    ...(about && { case: viewPrefill(about, sight) }),
    identified,
  };
}

/** What the client need not tell again, because they came from their case (A20). */
function viewPrefill(about: CaseRecord, sight: Sight): NonNullable<ComplaintForm['case']> {
  const { number, title, late } = viewSummary(about, sight);
  const { stages } = scenarioOf(sight.content, about.row, about.complaint?.ground);
  const now = about.stages.find(({ status }) => status === 'now');
  const stage = stages.find(({ id }) => id === now?.id);
  return {
    number,
    title,
    ...(about.row.service && { service: about.row.service }),
    late,
    ...(stage && { stage: say(stage.title, sight.lang) }),
  };
}
