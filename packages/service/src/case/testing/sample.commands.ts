import type { AnswerInput, CommandOf, StopInput } from '@zabota/contract';

/** Commands with every part of their promise; a test takes away what it wants to see refused. */
const basis = { act: 'Жилищный кодекс', article: 'статья 26' };
const appeal = { to: { ru: 'Заместитель начальника' }, how: { ru: 'Здесь, письмом или лично' } };

export const stop = (kind: StopInput['kind'], until: string): StopInput => ({
  type: 'stop',
  kind,
  reasons: [
    {
      code: 'no-project',
      title: { ru: 'Нет проекта', en: 'The project is missing' },
      explanation: { ru: 'Без проекта нельзя проверить стены.' },
      basis,
      fixes: [
        {
          title: { ru: 'Пришлите проект' },
          where: { ru: 'На этой странице' },
          until,
          ask: 'upload',
        },
      ],
    },
  ],
  exhaustive: true,
  resume: { ru: 'Продолжим в тот же день.' },
  appeal,
});

export const answer = (decision: AnswerInput['decision'], fixedBy = '2026-12-31'): AnswerInput => ({
  type: 'answer',
  decision,
  reasons: { ru: 'Мы нарушили срок.' },
  basis: [basis],
  actionsTaken: { ru: 'Дело рассмотрено в первую очередь.' },
  ...(decision !== 'denied' && { apology: { ru: 'Приносим извинения.' }, fixedBy }),
  nextSteps: { ru: 'Вам ничего не нужно делать.' },
  appeal,
});

export const ask = (dueOn: string): CommandOf<'ask'> => ({
  type: 'ask',
  action: {
    kind: 'upload',
    title: { ru: 'Пришлите выписку' },
    explanation: { ru: 'Она нужна, чтобы проверить площадь.' },
    dueOn,
  },
});

export const grant: CommandOf<'grant'> = {
  type: 'grant',
  result: 'granted',
  explanation: { ru: 'Перепланировка согласована.' },
};

export const forward: CommandOf<'forward'> = {
  type: 'forward',
  to: { ru: 'Министерство жилищного хозяйства' },
  why: { ru: 'Жалобу на начальника рассматривает министерство.' },
  basis,
};

export const extend = (until: string): CommandOf<'extend'> => ({
  type: 'extend',
  until,
  why: { ru: 'Ждём ответа из архива.' },
  basis,
});
