import type { ComplaintForm, Ground, Text, GroundTopic } from '@zabota/contract';

const ru = (text: string): Text => ({ text, lang: 'ru' });

type More = Pick<Ground, 'principles'> & { readonly hint?: string; readonly omission?: boolean };

const ground = (
  id: string,
  title: string,
  { hint, omission = false, ...more }: More = {},
): Ground => ({
  id,
  title: ru(title),
  omission,
  ...more,
  ...(hint && { hint: ru(hint) }),
});

const topic = (id: string, title: string, hint: string, grounds: Ground[]): GroundTopic => ({
  id,
  title: ru(title),
  hint: ru(hint),
  grounds,
});

/** What may have happened, in the words of a client (law.md B1; A52, A54). */
const topics: GroundTopic[] = [
  topic('waiting', 'Долго жду или не отвечают', 'Срок прошёл, нет номера или ответа.', [
    ground('late-service', 'Не ответили или не оказали услугу вовремя', {
      hint: 'Срок прошёл, а результата нет',
      omission: true,
    }),
    ground('late-registration', 'Долго не регистрируют заявление', { omission: true }),
  ]),
  topic('refused', 'Отказали или остановили', 'В услуге или в приёме документов.', [
    ground('refused-service', 'Отказали в услуге'),
    ground('refused-documents', 'Не приняли документы'),
    ground('suspended', 'Приостановили без законной причины'),
  ]),
  topic('demands', 'Требуют лишнее или ошиблись', 'Лишние бумаги, деньги, опечатка.', [
    ground('extra-documents', 'Потребовали лишние документы или справки'),
    ground('extra-payment', 'Потребовали деньги, которых не должно быть'),
    ground('uncorrected-error', 'Не исправили ошибку в документе', { omission: true }),
  ]),
  topic('inspection', 'Проверка или предписание', 'Не согласны с решением.', [
    ground('control', 'Не согласны с проверкой или предписанием'),
  ]),
  topic('attitude', 'Отношение, просьба или другое', 'Грубость, вопрос, всё остальное.', [
    ground('appeal', 'Вопрос или просьба не про услугу'),
    ground('principles', 'Отнеслись невнимательно или неуважительно', {
      hint: 'Нарушили принципы клиентоцентричности',
      principles: true,
    }),
    ground('other', 'Другое'),
  ]),
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
  topics,
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
  topics: [
    {
      id: 'any',
      title: { text: 'Anything', lang: 'en' },
      grounds: [
        {
          id: 'late-service',
          omission: true,
          title: { text: 'No answer or no service in time', lang: 'en' },
        },
        ground('other', 'Другое', { hint: 'Опишите своими словами' }),
      ],
    },
  ],
  services: [],
};
