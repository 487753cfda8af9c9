import { defineStates, type FakeService, type State, type Step } from '@zabota/core/fake.js';
import type { FeedbackElement } from './feedback.element.js';
import {
  answeredForm,
  changed,
  closedForm,
  declined,
  form,
  microForm,
  offered,
  passedOn,
  receipt,
  status,
  surveyForm,
  workerForm,
  workerProposals,
} from './states/feedback.answers.js';

type Properties = Pick<
  FeedbackElement,
  'subject' | 'instrument' | 'form' | 'audience' | 'initiativesHref' | 'locale'
>;

const service: FakeService = {
  getFeedbackForm: { body: form },
  putFeedback: [
    { status: 201, body: receipt },
    { status: 200, body: { ...receipt, revision: 2 } },
  ],
  readFeedback: { body: status },
};

/** What is asked of the agency's own people, on its intranet (A95, A98). */
const intranet: FakeService = {
  readWorkerForm: { body: workerForm },
  listWorkerProposals: { body: workerProposals },
  sendWorkerAnswer: { status: 204, body: undefined },
};

const russian = { locale: 'ru', subject: 'service:replanning', initiativesHref: '/initiatives' };
const choose = (label: string): Step => ({ choose: label });
const press = (label: string): Step => ({ press: label });
const fill = (label: string, text: string): Step => ({ fill: label, with: text });
const see = (text: string): Step => ({ see: text });

const good: readonly Step[] = [choose('Скорее да'), see('Ответ сохранён')];
const bad: readonly Step[] = [choose('Скорее нет'), see('Ответ сохранён')];
const send = press('Отправить');
const follow: readonly Step[] = [
  press('Что стало с моим отзывом?'),
  see('Код из квитанции'),
  fill('Номер', receipt.number),
  fill('Код из квитанции', receipt.code),
  press('Показать'),
];

const staff: Partial<Properties> = { audience: 'staff', subject: '', initiativesHref: '' };
const answered: readonly Step[] = [
  choose('Скорее нет'),
  fill('Что нам делать лучше?', 'Свяжите программы.'),
];
const notSignedIn = {
  problem: { code: 'sign-in-needed', status: 401, detail: 'Войдите, чтобы увидеть это.' },
} as const;

const state = (
  name: string,
  steps: readonly Step[] = [],
  changes: FakeService = {},
  properties: Partial<Properties> = {},
): State<Properties> => ({
  name,
  properties: { ...russian, ...properties },
  service: { ...service, ...changes },
  steps,
});

const atWork = (name: string, steps: readonly Step[], changes: FakeService = {}) =>
  state(name, steps, { ...intranet, ...changes }, staff);

/** Every state of `<zabota-feedback>`, once. */
export const states = defineStates<Properties>([
  state('first-question'),
  state('asking', [], { getFeedbackForm: 'pending' }),
  state('not-asked', [see('Попробовать ещё раз')], { getFeedbackForm: 'offline' }),
  state('answered-before', [see('Вы уже ответили')], { getFeedbackForm: { body: answeredForm } }),
  state('survey-over', [see('Опрос закончился')], { getFeedbackForm: { body: closedForm } }),
  state('stored-well', good),
  state('stored-badly', bad),
  state('survey', [choose('Да'), see('Ответ сохранён')], { getFeedbackForm: { body: surveyForm } }),
  state('survey-to-mend', [choose('Да'), see('Ответ сохранён'), send, see('Ответьте и на это')], {
    getFeedbackForm: { body: surveyForm },
  }),
  state('problem', [press('Сообщить о проблеме'), see('Что пошло не так')]),
  state('suggestion', [press('Предложить улучшение'), see('Что вы предлагаете')]),
  state('personal-data', [
    ...bad,
    fill('Что нам исправить?', 'Перезвоните мне: 8 921 123-45-67'),
    send,
    see('личные данные'),
  ]),
  state('not-sent', [choose('Скорее да'), see('ещё не отправлен')], { putFeedback: 'offline' }),
  state(
    'waiting-on-device',
    [
      choose('Скорее да'),
      see('ещё не отправлен'),
      press('Пусть подождёт'),
      see('Ждёт на этом устройстве'),
    ],
    { putFeedback: 'offline' },
  ),
  state('refused-by-service', [choose('Скорее да'), see('не отправлен')], {
    putFeedback: {
      problem: {
        code: 'too-many-requests',
        status: 429,
        detail: 'Слишком много отзывов подряд. Попробуйте через час.',
      },
    },
  }),
  state('receipt', [...good, send, see(receipt.number)]),
  state('receipt-with-masked-words', [...good, send, see('Мы скрыли')], {
    putFeedback: { body: { ...receipt, revision: 2, masked: ['phone', 'email'] } },
  }),
  state('number-and-code', [press('Что стало с моим отзывом?'), see('Код из квитанции')]),
  state('not-opened', [...follow, see('не подходят')], {
    readFeedback: {
      problem: {
        code: 'case-not-opened',
        status: 404,
        detail: 'Номер и код не подходят друг к другу. Проверьте, пожалуйста, и то и другое.',
      },
    },
  }),
  state('received', [...follow, see('Получили отзыв')]),
  state('what-changed', [...follow, see('Что изменилось')], { readFeedback: { body: changed } }),
  state('declined-with-reason', [...follow, see('Почему ничего не изменится')], {
    readFeedback: { body: declined },
  }),
  state('can-be-passed-on', [...follow, see('Да, передайте')], { readFeedback: { body: offered } }),
  state(
    'passed-on',
    [...follow, see('Да, передайте'), press('Да, передайте'), see('Кнопку починили')],
    {
      readFeedback: { body: offered },
      handOverFeedback: { body: passedOn },
    },
  ),
  state('button', [], {}, { form: 'button' }),
  state('dialog', [press('Ваш отзыв'), see('Как прошла услуга')], {}, { form: 'button' }),
  state('micro', [], { getFeedbackForm: { body: microForm } }, { form: 'micro' }),
  state(
    'micro-unclear',
    [choose('Не понятно'), see('Что непонятно?'), see('Ответ сохранён')],
    { getFeedbackForm: { body: microForm } },
    { form: 'micro' },
  ),
  state('uninvited', [], {}, { form: 'after-case' }),
  atWork('staff', [see('Ваш отдел')]),
  atWork('staff-to-mend', [see('Ваш отдел'), send, see('Ответьте и на это')]),
  atWork('staff-thanked', [...answered, send, see('ваш ответ у нас')]),
  atWork('staff-answered-before', [see('ваш ответ у нас')], {
    readWorkerForm: { body: { ...workerForm, hasAnswered: true } },
  }),
  atWork('staff-not-sent', [...answered, send, see('ещё не отправлен')], {
    sendWorkerAnswer: 'offline',
  }),
  atWork('staff-not-signed-in', [see('Попробовать ещё раз')], {
    readWorkerForm: notSignedIn,
    listWorkerProposals: notSignedIn,
  }),
  state('in-english', [], {}, { locale: 'en' }),
]);
