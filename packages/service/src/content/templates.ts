import type { AnswerInput, StopInput, StopKind } from '@zabota/contract';
import { computeDeadline } from '../deadline/deadline.js';
import type { LocalDate } from '../deadline/local-date.js';
import type { Calendar } from '../deadline/calendar.js';
import type { Edition } from './content.js';
import type { ServiceItem } from './content.schema.js';

type Appeal = ServiceItem['appeal'];

/**
 * A stop by the codifier (A22): like cases get like words, every part of the
 * promise is there, and the days to mend things are counted from today.
 */
export function stopByCode(
  edition: Edition,
  code: string,
  kind: StopKind,
  appeal: Appeal,
  today: LocalDate,
  calendar: Calendar,
): StopInput {
  const reason = edition['stop-reasons'].get(code)?.value;
  if (!reason) throw new Error(`The codifier has no reason "${code}".`);
  const until = (days: number) => {
    const basis = { act: '', article: '' };
    const rule = {
      id: code,
      count: days,
      unit: 'working-days' as const,
      roll: 'none' as const,
      basis,
    };
    return computeDeadline(rule, today, [], calendar).on;
  };
  const { title, explanation, basis, fixes, resume } = reason;
  return {
    type: 'stop',
    kind,
    reasons: [
      {
        code,
        title,
        explanation,
        basis,
        fixes: fixes.map(({ days, ...fix }) => ({ ...fix, until: until(days) })),
      },
    ],
    exhaustive: true,
    resume,
    appeal,
  };
}

/** A ready answer to a complaint (A22, A55). */
export function answerByTemplate(
  edition: Edition,
  id: string,
  appeal: Appeal,
  fixedBy: LocalDate,
): AnswerInput {
  const template = edition.answers.get(id)?.value;
  if (!template) throw new Error(`There is no answer "${id}".`);
  const { decision, reasons, basis, apology, cause } = template;
  return {
    type: 'answer',
    decision,
    reasons,
    basis,
    actionsTaken: template['actions-taken'],
    ...(apology && { apology }),
    nextSteps: template['next-steps'],
    ...(decision !== 'denied' && { fixedBy }),
    appeal,
    cause,
    improvement: {
      status: decision === 'denied' ? 'none' : 'planned',
      why: { ru: 'Внесено в план улучшений', en: 'Entered into the plan of improvements' },
    },
  };
}
