import type { StaffCase } from '@zabota/contract';
import { factsOf, type CaseRecord } from '../case/case.record.js';
import { scenarioOf } from '../case/case.scenario.js';
import { viewCase, type Sight } from '../case/case.view.js';
import { legalCommands } from '../case/transition.js';
import type { Edition } from '../content/content.js';
import { say } from '../content/words.js';

/** A line of the audit log about a case. */
export interface AuditLine {
  readonly at: Date;
  readonly action: string;
}

/** One view of a case for the agency's people (A97). */
export function viewStaffCase(
  record: CaseRecord,
  sight: Sight,
  audit: readonly AuditLine[],
): StaffCase {
  const { row, complaint, initiative, personal, actions } = record;
  const { law } = scenarioOf(sight.content, row, complaint?.ground);
  const { name, email, phone } = personal;
  return {
    case: viewCase(record, sight),
    legal: legalCommands(factsOf(record), law),
    ...(complaint?.isUnproven && { unproven: true }),
    ...(complaint && { complaint: viewComplaint(complaint) }),
    ...(initiative && { initiative: { title: initiative.title, text: initiative.text } }),
    ...(row.kind === 'application' && {
      applicant: { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) },
    }),
    actionAnswers: actions.flatMap(({ id, kind, answer }) =>
      answer
        ? [
            {
              action: id,
              at: new Date(answer.at).toISOString(),
              kind,
              ...(answer.text && { text: answer.text }),
            },
          ]
        : [],
    ),
    readers: audit
      .filter(({ action }) => action.startsWith('case.read:'))
      .map(({ at, action }) => viewReader(at, action, sight)),
  };
}

function viewComplaint({
  ground,
  against,
  answerBy,
  personal,
}: NonNullable<CaseRecord['complaint']>): NonNullable<StaffCase['complaint']> {
  const { happened, wanted, principles, againstName, complainant, representative, lang } = personal;
  return {
    ground,
    happened,
    ...(wanted && { wanted }),
    principles: [...principles],
    against: { kind: against, ...(againstName && { name: againstName }) },
    complainant,
    ...(representative && { representative }),
    answerBy,
    lang,
  };
}

/** Who read it is said by role: names of staff stay in the agency's own directory. */
function viewReader(at: Date, action: string, { content, at: now, lang }: Sight) {
  const role = action.split(':')[1] ?? '';
  const known: Edition['agency']['roles'][number] | undefined = content
    .on(now.today)
    .agency.roles.find(({ id }) => id === role);
  return { at: at.toISOString(), role, who: say(known?.name ?? { ru: role }, lang) };
}
