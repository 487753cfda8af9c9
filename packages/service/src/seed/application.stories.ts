import type { CaseCommand } from '../case/case.facts.js';
import { does, register, stage, type ApplicationStory, type Teller } from './story.js';

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
