import type {
  FeedbackForm,
  FeedbackReceipt,
  FeedbackStatus,
  Question,
  ResponseOf,
  Text,
  WorkerForm,
} from '@zabota/contract';

/** A text of the service in Russian. */
export const ru = (text: string): Text => ({ text, lang: 'ru' });

const choicesOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, title]) => ({ value, title: ru(title) }));

const scale = (...titles: string[]) =>
  titles.map((title, index) => ({ value: String(index + 1), title: ru(title) }));

const score: Question = {
  id: 'score',
  kind: 'scale',
  measure: 'satisfaction',
  title: ru('Насколько вы довольны?'),
  choices: scale('Совсем нет', 'Скорее нет', 'Трудно сказать', 'Скорее да', 'Полностью'),
  required: true,
};

const need: Question = {
  id: 'need',
  kind: 'single',
  measure: 'need',
  title: ru('Решили ли вы свой вопрос?'),
  choices: choicesOf({ yes: 'Да', partly: 'Частично', no: 'Нет' }),
  required: false,
};

const drivers = (id: string, title: string, when: string[], titles: Record<string, string>) => ({
  id,
  kind: 'multiple' as const,
  measure: 'drivers' as const,
  title: ru(title),
  choices: choicesOf(titles),
  required: false,
  when: { question: 'score', chosen: when },
});

const words: Question = {
  id: 'words',
  kind: 'text',
  title: ru('Что нам исправить?'),
  hint: ru('Без телефонов, адресов и номеров документов.'),
  choices: [],
  required: false,
};

/** The questions about a service, as an agency may write them. */
export const form: FeedbackForm = {
  agency: { name: ru('Жилищная инспекция') },
  subject: { value: 'service:replanning', title: ru('Перепланировка квартиры') },
  instrument: {
    id: 'service',
    version: '5f1d7c0a9b3e2d41',
    kind: 'rating',
    title: ru('Как прошла услуга?'),
    questions: [
      score,
      need,
      drivers('good', 'Что понравилось?', ['4', '5'], {
        effectiveness: 'Получил, что было нужно',
        ease: 'Было легко',
        speed: 'Быстро',
        people: 'Внимательные сотрудники',
      }),
      drivers('bad', 'Что было не так?', ['1', '2', '3'], {
        effectiveness: 'Не получил, что было нужно',
        ease: 'Было сложно',
        speed: 'Долго',
        people: 'Невнимательные сотрудники',
      }),
      words,
    ],
  },
  state: 'open',
  kinds: ['rating', 'problem', 'initiative', 'thanks'],
  privacy: ru('Отзыв без имени: мы не узнаем, кто вы.'),
};

/** Whether a text is understood: «Понятно / не понятно / лишнее». */
export const microForm: FeedbackForm = {
  ...form,
  subject: { value: 'requirement:gas-check', title: ru('Проверка газа') },
  instrument: {
    id: 'clarity',
    version: '7a2d7c0a9b3e2d55',
    kind: 'micro',
    title: ru('Понятен ли текст?'),
    questions: [
      {
        id: 'clarity',
        kind: 'single',
        measure: 'clarity',
        title: ru('Этот текст:'),
        choices: choicesOf({ clear: 'Понятно', unclear: 'Не понятно', 'not-needed': 'Лишнее' }),
        required: true,
      },
      {
        ...words,
        title: ru('Что непонятно?'),
        when: { question: 'clarity', chosen: ['unclear'] },
      },
    ],
  },
  kinds: ['rating'],
};

/** A survey of the agency: a later question depends on an earlier answer. */
export const surveyForm: FeedbackForm = {
  ...form,
  subject: { value: 'page', title: ru('Эта страница') },
  instrument: {
    ...form.instrument,
    id: 'queue',
    kind: 'survey',
    title: ru('Как вам приём в инспекции?'),
    intro: ru('Пять вопросов, две минуты.'),
    questions: [
      {
        id: 'been',
        kind: 'single',
        title: ru('Вы были на приёме в этом году?'),
        choices: choicesOf({ yes: 'Да', no: 'Нет' }),
        required: true,
      },
      {
        id: 'wait',
        kind: 'single',
        title: ru('Сколько вы ждали?'),
        choices: choicesOf({ 'to-15': 'До 15 минут', 'to-60': 'До часа', more: 'Больше часа' }),
        required: true,
        when: { question: 'been', chosen: ['yes'] },
      },
      words,
    ],
  },
};

export const answeredForm: FeedbackForm = { ...form, state: 'answered' };
export const closedForm: FeedbackForm = { ...surveyForm, state: 'closed' };

export const receipt: FeedbackReceipt = {
  number: '26-7702-4416',
  code: 'K7QF-93XW-TM2C-H4D8N',
  on: '2026-11-23',
  revision: 1,
  masked: [],
  openUntil: '2036-11-24T10:00:00Z',
};

export const status: FeedbackStatus = {
  number: receipt.number,
  kind: 'rating',
  on: '2026-11-09',
  subject: form.subject,
  state: { code: 'new', title: ru('Получили отзыв'), since: '2026-11-09' },
};

export const changed: FeedbackStatus = {
  ...status,
  state: { code: 'change-made', title: ru('По отзыву есть изменения'), since: '2026-11-20' },
  answer: ru('Спасибо. Вы правы: ждать две недели слишком долго.'),
  change: {
    id: '01936f00-0000-7000-8000-0000000000c1',
    youSaid: ru('Ответ о перепланировке ждали две недели.'),
    weDid: ru('Теперь отвечаем за пять рабочих дней.'),
    on: '2026-11-20',
    subject: form.subject.value,
    url: 'https://agency.example/news/answer-in-five-days',
  },
};

/** A problem that can go to somebody else's system, when its author agrees. */
export const offered: FeedbackStatus = {
  ...status,
  kind: 'problem',
  handOver: {
    to: ru('Платформа «Решаем вместе»'),
    offer: {
      version: '4c1e7c0a9b3e2d77',
      consent: ru('Передадим то, что показано здесь, и ничего больше.'),
      sends: [ru('Перепланировка квартиры'), ru('Кнопка не нажимается на телефоне.')],
    },
  },
};

export const passedOn: FeedbackStatus = {
  ...offered,
  handOver: {
    to: ru('Платформа «Решаем вместе»'),
    state: { code: 'answered', title: ru('Оттуда ответили'), since: '2026-11-20' },
    reference: '77-1024',
    answer: ru('Кнопку починили.'),
  },
};

export const declined: FeedbackStatus = {
  ...status,
  state: { code: 'declined', title: ru('Решили не менять'), since: '2026-11-18' },
  reason: ru('Принимать без подписи всех собственников запрещает закон: статья 26 ЖК РФ.'),
};

/** What the agency asks its own people. */
export const workerForm: WorkerForm = {
  quarter: '2026-Q4',
  instrument: {
    id: 'worker',
    version: '9c3e7c0a9b3e2d66',
    kind: 'rating',
    title: ru('Как вам работается?'),
    intro: ru('Имя не храним.'),
    questions: [
      { ...score, title: ru('Насколько вы довольны тем, как устроена работа?') },
      {
        id: 'hinders',
        kind: 'multiple',
        title: ru('Что мешает помогать людям?'),
        choices: choicesOf({ tools: 'Неудобные программы', rules: 'Лишние согласования' }),
        required: false,
      },
    ],
  },
  units: [
    { id: 'reception', title: ru('Приёмная') },
    { id: 'replanning', title: ru('Отдел перепланировок') },
  ],
  hasAnswered: false,
  privacy: ru('Отдел показываем, когда из него ответили не меньше 10 человек.'),
};

export const workerProposals: ResponseOf<'listWorkerProposals'> = {
  proposals: [
    {
      id: '01936f00-0000-7000-8000-0000000000d1',
      version: 2,
      quarter: '2026-Q3',
      text: ru('Дайте второй экран тем, кто сверяет проект с заявлением.'),
      state: 'carried-out',
      answer: ru('Экраны стоят на всех шести столах.'),
    },
    {
      id: '01936f00-0000-7000-8000-0000000000d2',
      version: 1,
      quarter: '2026-Q3',
      text: ru('Пусть в приёмной будет час без очереди для пожилых.'),
      state: 'new',
    },
  ],
};
