import type { ComplaintInput } from '@zabota/contract';
import type { CaseCommand } from '../case/case.facts.js';

/** Helpers a story may use for the dates and words of its commands. */
export interface Teller {
  /** A date so many days from today. */
  readonly day: (offset: number) => string;
  readonly stop: (
    code: string,
    kind: 'suspended' | 'returned' | 'refused' | 'terminated',
  ) => CaseCommand;
  readonly answer: (template: string) => CaseCommand;
  /** The action that waits for the client. */
  readonly action: string;
}

/** On which day, counted from today, and what happened. */
export type Step = readonly [day: number, command: (tell: Teller) => CaseCommand];

export interface ApplicationStory {
  readonly service: string;
  readonly filed: number;
  readonly channel?: 'site' | 'portal' | 'office' | 'phone';
  readonly email?: string;
  readonly steps: readonly Step[];
  /** Lines of history besides. */
  readonly news?: number;
}

export interface ComplaintStory {
  readonly complaint: Pick<ComplaintInput, 'ground' | 'happened'> & Partial<ComplaintInput>;
  readonly filed: number;
  readonly identified?: boolean;
  /** Place in the list of applications of the case it is about. */
  readonly about?: number;
  readonly steps: readonly Step[];
}

const does = (command: CaseCommand) => (): CaseCommand => command;
const register = does({ type: 'register' });
const stage = (id: string) => does({ type: 'begin-stage', stage: id });
const stop = (code: string, kind: Parameters<Teller['stop']>[1]) => (tell: Teller) =>
  tell.stop(code, kind);
const askForPlan = ({ day }: Teller): CaseCommand => ({
  type: 'ask',
  action: {
    kind: 'upload',
    title: { ru: 'Пришлите план квартиры', en: 'Send the plan of the flat' },
    explanation: {
      ru: 'На плане из дела не видно кухни. Подойдёт скан или чёткая фотография.',
      en: 'The plan in the file does not show the kitchen. A scan or a sharp photograph will do.',
    },
    where: {
      ru: 'На этой странице или в приёмной: ул. Садовая, 1',
      en: 'On this page or at the office: 1 Sadovaya Street',
    },
    dueOn: day(6),
  },
});
const grant = (result: 'granted' | 'partly-granted', ru: string, en: string) =>
  does({ type: 'grant', result, explanation: { ru, en } });

const approved = grant(
  'granted',
  'Перепланировку согласовали. Документ пришлём на Госуслуги.',
  'The alteration is approved. The document comes to Gosuslugi.',
);

/** An application in every state, each the way it comes about in life. */
export const applications: readonly ApplicationStory[] = [
  { service: 'replanning', filed: -1, email: 'anna@example.org', steps: [] },
  { service: 'house-register', filed: -3, channel: 'portal', steps: [[-2, register]] },
  {
    service: 'licence',
    filed: -12,
    channel: 'portal',
    email: 'company@example.org',
    steps: [
      [-11, register],
      [-9, stage('documents')],
      [-4, stage('exam')],
    ],
  },
  {
    service: 'replanning',
    filed: -9,
    channel: 'site',
    email: 'anna@example.org',
    steps: [
      [-8, register],
      [-6, stage('documents')],
      [-2, askForPlan],
    ],
  },
  {
    service: 'replanning',
    filed: -13,
    channel: 'portal',
    email: 'anna@example.org',
    steps: [
      [-12, register],
      [-10, stage('documents')],
      [-4, stop('no-consent', 'suspended')],
    ],
  },
  {
    service: 'replanning',
    filed: -8,
    channel: 'office',
    steps: [
      [-7, register],
      [-3, stop('no-project', 'returned')],
    ],
  },
  {
    service: 'replanning',
    filed: -24,
    channel: 'portal',
    email: 'anna@example.org',
    steps: [
      [-23, register],
      [-21, stage('documents')],
      [-19, stop('no-project', 'suspended')],
      [-15, ({ action }) => ({ type: 'answer-action', action, kind: 'confirm', channel: 'site' })],
      [-14, does({ type: 'resume' })],
      [-9, stage('decision')],
      [-2, approved],
    ],
  },
  {
    service: 'bill-check',
    filed: -19,
    steps: [
      [-18, register],
      [-10, stage('calculation')],
      [
        -1,
        grant(
          'partly-granted',
          'За отопление вернут 2 400 рублей. За воду посчитали верно.',
          'You get 2,400 roubles back for heating. Water was charged correctly.',
        ),
      ],
    ],
  },
  {
    service: 'replanning',
    filed: -16,
    email: 'boris@example.org',
    steps: [
      [-15, register],
      [-12, stage('inspection')],
      [-3, stop('unsafe-project', 'refused')],
    ],
  },
  {
    service: 'repair-account',
    filed: -6,
    channel: 'portal',
    steps: [
      [-5, register],
      [-2, stop('epgu-error', 'terminated')],
    ],
  },
  {
    service: 'heating',
    filed: -16,
    channel: 'phone',
    email: 'vera@example.org',
    steps: [
      [-15, register],
      [-14, stage('visit')],
      [-5, does({ type: 'notice-delay' })],
      [
        -4,
        ({ day }) => ({
          type: 'admit-delay',
          why: {
            ru: 'Слесарь заболел, второй приедет после обхода. Простите нас.',
            en: 'The fitter fell ill, another one comes after his round. We are sorry.',
          },
          newDate: day(2),
        }),
      ],
    ],
  },
  {
    service: 'repair-account',
    filed: -5,
    steps: [
      [-4, register],
      [
        -2,
        does({
          type: 'withdraw',
          note: { ru: 'Собрание перенесли', en: 'The meeting was put off' },
        }),
      ],
    ],
  },
  {
    service: 'licence',
    filed: -20,
    channel: 'portal',
    steps: [
      [-19, register],
      [-17, stage('documents')],
    ],
    news: 995,
  },
];

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
          basis: { act: 'Федеральный закон № 210-ФЗ', article: 'статья 11.2, часть 2' },
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
