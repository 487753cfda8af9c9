import type { ComplaintForm, Text } from '@zabota/contract';

const ru = (text: string): Text => ({ text, lang: 'ru' });

type Ground = ComplaintForm['grounds'][number];

const ground = (
  id: string,
  group: Ground['group'],
  title: string,
  more: { readonly hint?: string; readonly omission?: boolean } = {},
): Ground => ({
  id,
  group,
  title: ru(title),
  omission: more.omission ?? false,
  ...(more.hint && { hint: ru(more.hint) }),
});

/** What may have happened, in the words of a client (law.md B1; A52, A54). */
const grounds: Ground[] = [
  ground('late-service', 'service', 'Не ответили или не оказали услугу вовремя', {
    hint: 'Срок прошёл, а результата нет',
    omission: true,
  }),
  ground('refused-service', 'service', 'Отказали в услуге'),
  ground('refused-documents', 'service', 'Не приняли документы'),
  ground('late-registration', 'service', 'Долго не регистрируют заявление', { omission: true }),
  ground('extra-documents', 'service', 'Потребовали лишние документы или справки'),
  ground('extra-payment', 'service', 'Потребовали деньги, которых не должно быть'),
  ground('uncorrected-error', 'service', 'Не исправили ошибку в документе', { omission: true }),
  ground('suspended', 'service', 'Приостановили без законной причины'),
  ground('control', 'control', 'Не согласны с проверкой или предписанием'),
  ground('appeal', 'appeal', 'Вопрос или просьба не про услугу'),
  ground('principles', 'principles', 'Отнеслись невнимательно или неуважительно', {
    hint: 'Нарушили принципы клиентоцентричности',
  }),
  ground('other', 'other', 'Другое'),
];

const principles = [
  ['plain-language', 'Объяснять простым языком'],
  ['explain-stop', 'При остановке объяснять, что исправить'],
  ['no-extra', 'Не просить то, что уже есть у ведомства'],
  ['respect', 'Относиться с уважением и заботой'],
  ['in-time', 'Отвечать вовремя и по существу'],
].map(([id = '', title = '']) => ({ id, title: ru(title) }));

const services = [
  ['replanning', 'Согласование перепланировки квартиры'],
  ['licence', 'Лицензия на управление домами'],
  ['registry', 'Сведения из реестра лицензий'],
].map(([id = '', title = '']) => ({ id, title: ru(title) }));

/** The form of a fictional housing inspection. */
export const form: ComplaintForm = {
  agency: { name: ru('Жилищная инспекция Приморского района'), timeZone: 'Europe/Moscow' },
  grounds,
  principles,
  services,
  identified: false,
};

/** The same form, opened from a case. */
export const formOfCase: ComplaintForm = {
  ...form,
  case: {
    number: '26-4817-3052',
    title: ru('Перепланировка квартиры'),
    service: 'replanning',
    late: false,
    stage: ru('Ждём документ от вас'),
  },
};

/** The same form, opened from a case that is late. */
export const formOfLateCase: ComplaintForm = {
  ...form,
  case: {
    number: '26-4817-9921',
    title: ru('Перепланировка квартиры'),
    service: 'replanning',
    late: true,
    stage: ru('Ждём ответ архива'),
  },
};

/** A body that has its texts in English too, and little to ask about. */
export const formInEnglish: ComplaintForm = {
  ...form,
  agency: {
    name: { text: 'Housing Inspection of the Seaside District', lang: 'en' },
    timeZone: 'Europe/Moscow',
  },
  grounds: [
    {
      id: 'late-service',
      group: 'service',
      omission: true,
      title: { text: 'No answer or no service in time', lang: 'en' },
    },
    { ...ground('other', 'other', 'Другое'), hint: ru('Опишите своими словами') },
  ],
  services: [],
};
