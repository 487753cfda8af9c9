import { defineStates, type FakeService, type State, type Step } from '@zabota/core/fake.js';
import type { ComplaintElement } from './complaint.element.js';
import { formInEnglish, formOfCase, formOfLateCase } from './states/form.answers.js';
import { appeal59, control248 } from './states/route.answers.js';
import { service } from './states/service.answers.js';

type Properties = Pick<ComplaintElement, 'case' | 'ground' | 'tracker' | 'locale'>;

const russian = { locale: 'ru', tracker: 'https://agency.example/track' };

const choose = (label: string): Step => ({ choose: label });
const press = (label: string): Step => ({ press: label });
const fill = (label: string, text: string): Step => ({ fill: label, with: text });
const see = (text: string): Step => ({ see: text });

const waiting = choose('Долго жду');
const lateService: readonly Step[] = [waiting, choose('Не ответили или не оказали услугу вовремя')];
const inspection: readonly Step[] = [choose('Проверка'), choose('Не согласны с проверкой')];
const request: readonly Step[] = [choose('Отношение'), choose('Вопрос или просьба')];
const goOn = press('Продолжить');

const openDetails: readonly Step[] = [goOn, see('Расскажите, что произошло')];
const toDetails: readonly Step[] = [...lateService, see('Руководитель инспекции'), ...openDetails];
const story = fill(
  'Расскажите, что произошло',
  'Заявление приняли 9 ноября. Срок вышел 20 ноября, ответа нет.',
);
const toYou: readonly Step[] = [...toDetails, story, goOn, see('Шаг 3')];
const aboutMe: readonly Step[] = [
  fill('Фамилия', 'Образцова'),
  fill('Имя', 'Мария'),
  fill('Где живёте', 'г. Приморск, ул. Лесная, 7, кв. 12'),
  fill('Электронная почта', 'maria@example.org'),
];
const toCheck: readonly Step[] = [...toYou, ...aboutMe, goOn, see('Шаг 4')];
const send = press('Отправить жалобу');

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

/** Every state of the complaint form, once: tests, stories, transcripts and size walk this list. */
export const states = defineStates<Properties>([
  state('opening', [], { getComplaintForm: 'pending' }),
  state('not-opened', [see('не открылась')], { getComplaintForm: 'offline' }),
  state('what-happened'),
  state('which-exactly', [waiting]),
  state('nothing-chosen', [goOn, see('Осталось поправить')]),
  state('half-chosen', [waiting, goOn, see('Осталось поправить')]),
  state('finding-out', [...lateService, see('Узнаём')], { routeComplaint: 'pending' }),
  state('could-not-find-out', [...lateService, see('Не удалось узнать')], {
    routeComplaint: 'offline',
  }),
  state('who-and-when', [...lateService, see('Руководитель инспекции')]),
  state('by-law-elsewhere', [...inspection, see('в другом месте')], {
    routeComplaint: { body: control248 },
  }),
  state('by-law-after-sign-in', [...request, see('в другом месте')], {
    routeComplaint: { body: appeal59 },
  }),
  state('about-a-case', [], { getComplaintForm: { body: formOfCase } }, { case: '26-4817-3052' }),
  state(
    'about-a-late-case',
    [see('Руководитель инспекции')],
    { getComplaintForm: { body: formOfLateCase } },
    { case: '26-4817-9921' },
  ),
  state('details', toDetails),
  state('details-to-mend', [...toDetails, goOn, see('Осталось поправить')]),
  state('principles', [
    choose('Отношение'),
    choose('Отнеслись невнимательно'),
    see('Руководитель инспекции'),
    ...openDetails,
  ]),
  state('you', toYou),
  state('you-to-mend', [...toYou, goOn, see('Осталось поправить')]),
  state('organisation', [...toYou, fill('Кто вы?', 'organisation')]),
  state('representative', [...toYou, choose('Я действую за другого')]),
  state('check', toCheck),
  state(
    'print-instead',
    [
      ...request,
      see('в другом месте'),
      press('Подготовить текст'),
      see('Расскажите, что произошло'),
      story,
      goOn,
      see('Шаг 3'),
      fill('Фамилия', 'Образцова'),
      fill('Имя', 'Мария'),
      fill('Электронная почта', 'maria@example.org'),
      fill('Почтовый адрес для ответа', '123456, г. Приморск, ул. Лесная, 7, кв. 12'),
      goOn,
      see('Шаг 4'),
      see('Распечатать или сохранить PDF'),
    ],
    { routeComplaint: { body: appeal59 } },
  ),
  state('sending', [...toCheck, send, see('Отправляем')], { sendComplaint: 'pending' }),
  state('not-sent', [...toCheck, send, see('ещё не отправлена')], { sendComplaint: 'offline' }),
  state(
    'waiting-on-device',
    [...toCheck, send, see('ещё не отправлена'), press('Пусть подождёт'), see('ждёт на этом')],
    { sendComplaint: 'offline' },
  ),
  state('to-mend-after-sending', [...toCheck, send, see('Осталось поправить')], {
    sendComplaint: {
      problem: {
        code: 'invalid-field',
        status: 400,
        detail: 'Проверьте ответы.',
        errors: [
          {
            pointer: '/complainant/email',
            code: 'format',
            detail: 'Проверьте адрес почты: такого сайта нет.',
          },
        ],
      },
    },
  }),
  state('refused-by-service', [...toCheck, send, see('ещё не отправлена')], {
    sendComplaint: {
      problem: {
        code: 'too-many-requests',
        status: 429,
        detail: 'Слишком много попыток подряд. Попробуйте через час.',
      },
    },
  }),
  state('receipt', [...toCheck, send, see('26-5530-1187')]),
  state('in-english', [], { getComplaintForm: { body: formInEnglish } }, { locale: 'en' }),
]);
