import type { CommandOf } from '@zabota/contract';

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const appeal = {
  to: { ru: 'Руководитель инспекции', en: 'Head of the inspection' },
  how: { ru: 'Подайте жалобу на этом сайте.', en: 'File a complaint on this site.' },
};

/** What the agency does to an application, in both languages. */
export const askForPlan: CommandOf<'ask'> = {
  type: 'ask',
  action: {
    kind: 'text',
    title: { ru: 'Напишите площадь кухни', en: 'Write the area of the kitchen' },
    explanation: { ru: 'В проекте её не видно.', en: 'The project does not show it.' },
    dueOn: inDays(10),
  },
};

export const stopForConsent: CommandOf<'stop'> = {
  type: 'stop',
  kind: 'suspended',
  reasons: [
    {
      code: 'no-consent',
      title: { ru: 'Нет согласия второго собственника', en: 'The second owner has not agreed' },
      explanation: { ru: 'Подпись нужна от каждого.', en: 'Each owner has to sign.' },
      basis: { act: 'Жилищный кодекс Российской Федерации', article: 'статья 26' },
      fixes: [
        {
          title: { ru: 'Пришлите согласие', en: 'Send the consent' },
          where: { ru: 'На этой странице', en: 'On this page' },
          until: inDays(14),
          ask: 'upload',
        },
        {
          title: { ru: 'Подпишите каждую страницу проекта', en: 'Sign every page of the project' },
          where: { ru: 'В приёмной', en: 'At the reception' },
          until: inDays(14),
        },
      ],
    },
  ],
  exhaustive: true,
  resume: { ru: 'Продолжим в тот же день.', en: 'We go on the same day.' },
  appeal,
};

export const resumeIt: CommandOf<'resume'> = {
  type: 'resume',
  note: { ru: 'Всё получили.', en: 'We have everything.' },
};

export const grantIt: CommandOf<'grant'> = {
  type: 'grant',
  result: 'granted',
  explanation: { ru: 'Перепланировку согласовали.', en: 'The alteration is approved.' },
};

export const answerIt: CommandOf<'answer'> = {
  type: 'answer',
  decision: 'satisfied',
  reasons: { ru: 'Согласие лежало у нас с начала.', en: 'We had the consent from the start.' },
  basis: [{ act: 'Федеральный закон № 210-ФЗ', article: 'статья 11.2' }],
  actionsTaken: { ru: 'Дело взял другой специалист.', en: 'Another officer took the case.' },
  apology: { ru: 'Простите нас.', en: 'We are sorry.' },
  nextSteps: { ru: 'Ничего делать не нужно.', en: 'You need do nothing.' },
  fixedBy: inDays(3),
  appeal,
};
