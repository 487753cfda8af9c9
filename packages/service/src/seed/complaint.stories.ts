import { does, register, stage, type ComplaintStory } from './story.js';

const person = {
  kind: 'citizen' as const,
  name: { family: 'Клиентова', given: 'Анна' },
  residence: 'г. Приозёрск, ул. Садовая, 5, кв. 12',
};

export const defaults = {
  complainant: { ...person, email: 'anna@example.org' },
  answerBy: 'email' as const,
  lang: 'ru' as const,
};

/** A complaint in every state. */
export const complaints: readonly ComplaintStory[] = [
  {
    complaint: {
      ground: 'late-service',
      happened: 'В квартире 15 градусов вторую неделю, а мастера всё нет.',
    },
    about: 10,
    filed: -1,
    steps: [],
  },
  {
    complaint: {
      ground: 'refused-documents',
      service: 'replanning',
      happened:
        'В окне не приняли проект: сказали принести ещё и выписку, которую вы запрашиваете сами.',
    },
    filed: -4,
    steps: [[-3, register]],
  },
  {
    complaint: {
      ground: 'principles',
      service: 'bill-check',
      principles: ['convenience', 'openness'],
      happened: 'Три раза присылал одни и те же квитанции, и каждый раз просили снова.',
      wanted: 'Объединить запросы в один.',
    },
    filed: -8,
    steps: [
      [-7, register],
      [-5, stage('review')],
    ],
  },
  {
    complaint: {
      ground: 'refused-service',
      service: 'licence',
      against: { kind: 'head' },
      happened: 'Начальник инспекции лично отказал в приёме документов на лицензию.',
    },
    filed: -6,
    steps: [
      [-5, register],
      [
        -4,
        does({
          type: 'forward',
          to: {
            ru: 'Министерство жилищного хозяйства Приозёрской области',
            en: 'Ministry of Housing of Priozersk Region',
          },
          why: {
            ru: 'Жалобу на начальника рассматривает министерство: так решение будет беспристрастным.',
            en: 'The ministry considers a complaint about the head, so that the decision is impartial.',
          },
          basis: { act: 'Федеральный закон №\u00a0210-ФЗ', article: 'статья 11.2, часть 2' },
        }),
      ],
    ],
  },
  {
    complaint: {
      ground: 'late-service',
      service: 'replanning',
      happened: 'Срок прошёл, ответа нет.',
    },
    about: 6,
    filed: -11,
    steps: [
      [-10, register],
      [-8, stage('review')],
      [-2, ({ answer }) => answer('late-service')],
    ],
  },
  {
    complaint: {
      ground: 'refused-service',
      service: 'replanning',
      happened: 'Отказали в перепланировке, хотя соседям такую же согласовали.',
    },
    about: 8,
    filed: -2,
    steps: [
      [-1, register],
      [-1, ({ answer }) => answer('lawful-refusal')],
    ],
  },
  {
    complaint: { ground: 'appeal', happened: 'Управляющая компания не убирает подъезд с октября.' },
    identified: true,
    filed: -7,
    steps: [
      [-5, register],
      [-4, stage('review')],
    ],
  },
];
