import type {
  ChangeRecord,
  FeedbackForm,
  FeedbackInput,
  FeedbackReceipt,
  FeedbackStatus,
} from '../feedback.js';
import type { StaffFeedback } from '../feedback.staff.js';
import type { Initiative, InitiativeList, InitiativeReceipt } from '../initiative.js';
import type { Figures, Satisfaction, SatisfactionList } from '../satisfaction.js';
import { ru } from './text.js';

const choices = (...titles: string[]) =>
  titles.map((title, index) => ({ value: String(index + 1), title: ru(title) }));

const subject = { value: 'service:replanning', title: ru('Перепланировка квартиры') };

export const feedbackFormExample: FeedbackForm = {
  agency: { name: ru('Жилищная инспекция') },
  subject,
  instrument: {
    id: 'service',
    version: '5f1d7c0a9b3e2d41',
    kind: 'rating',
    title: ru('Оцените услугу'),
    questions: [
      {
        id: 'score',
        kind: 'scale',
        measure: 'satisfaction',
        title: ru('Насколько вы довольны?'),
        choices: choices(
          'Совсем не доволен',
          'Скорее не доволен',
          'Трудно сказать',
          'Скорее доволен',
          'Полностью доволен',
        ),
        required: true,
      },
      {
        id: 'need',
        kind: 'single',
        measure: 'need',
        title: ru('Решили ли вы свой вопрос?'),
        choices: [
          { value: 'yes', title: ru('Да') },
          { value: 'partly', title: ru('Частично') },
          { value: 'no', title: ru('Нет') },
        ],
        required: false,
      },
      {
        id: 'good',
        kind: 'multiple',
        measure: 'drivers',
        title: ru('Что понравилось?'),
        choices: [
          { value: 'speed', title: ru('Быстро') },
          { value: 'clarity', title: ru('Всё понятно') },
        ],
        required: false,
        when: { question: 'score', chosen: ['4', '5'] },
      },
      {
        id: 'bad',
        kind: 'multiple',
        measure: 'drivers',
        title: ru('Что было не так?'),
        choices: [
          { value: 'speed', title: ru('Долго') },
          { value: 'clarity', title: ru('Непонятно') },
        ],
        required: false,
        when: { question: 'score', chosen: ['1', '2', '3'] },
      },
      {
        id: 'words',
        kind: 'text',
        title: ru('Что нам исправить?'),
        hint: ru('Без телефонов, адресов и номеров документов.'),
        choices: [],
        required: false,
      },
    ],
  },
  state: 'open',
  kinds: ['rating', 'problem', 'initiative', 'thanks'],
  privacy: ru('Ответ без имени. Мы не узнаем, кто вы.'),
};

export const feedbackExample: FeedbackInput = {
  revision: 2,
  kind: 'rating',
  subject: subject.value,
  instrument: 'service',
  version: '5f1d7c0a9b3e2d41',
  answers: [
    { question: 'score', chosen: ['2'] },
    { question: 'bad', chosen: ['speed'] },
    { question: 'words', text: 'Ответ ждали две недели.' },
  ],
  device: 'phone',
  lang: 'ru',
};

export const feedbackReceiptExample: FeedbackReceipt = {
  number: '26-7702-4416',
  code: 'K7QF-93XW-TM2C-H4D8N',
  on: '2026-11-23',
  revision: 2,
  masked: [],
  openUntil: '2026-11-24T10:00:00Z',
};

export const changeExample: ChangeRecord = {
  id: '01936f00-0000-7000-8000-0000000000c1',
  youSaid: ru('Ответ о перепланировке ждали две недели.'),
  weDid: ru('Теперь отвечаем за пять рабочих дней.'),
  on: '2026-11-20',
  subject: subject.value,
};

export const feedbackStatusExample: FeedbackStatus = {
  number: '26-7702-4416',
  kind: 'rating',
  on: '2026-11-09',
  subject,
  state: { code: 'change-made', title: ru('По отзыву есть изменения'), since: '2026-11-20' },
  answer: ru('Спасибо. Вы правы: ждать две недели слишком долго.'),
  change: changeExample,
};

export const initiativeExample: Initiative = {
  number: '26-9014-2263',
  title: ru('Приём по вечерам'),
  text: ru('Откройте приём хотя бы раз в неделю до 20:00. Многие работают до шести.'),
  service: { id: 'replanning', title: subject.title },
  state: { code: 'accepted', title: ru('Принята'), since: '2026-11-16T09:00:00Z' },
  publishedOn: '2026-10-19',
  supporters: 48,
  open: false,
  answer: {
    decision: 'accepted',
    on: '2026-11-16',
    by: ru('Жилищная инспекция'),
    reasons: ru('Предложение поддержали 48 человек, и у нас есть люди для вечернего приёма.'),
    nextSteps: ru('С декабря принимаем по средам до 20:00.'),
    plannedOn: '2026-12-02',
  },
};

export const initiativeListExample: InitiativeList = {
  total: 1,
  initiatives: [initiativeExample],
  services: [{ id: 'replanning', title: subject.title }],
  rules: {
    title: ru('Как мы публикуем предложения'),
    items: [ru('Не публикуем оскорбления и чужие личные данные.')],
    answerWithin: ru('Ответим не позднее 30 дней после публикации.'),
    support: ru('Один голос с одного устройства. Мы не проверяем, кто вы.'),
  },
  feed: '/feeds/demo-housing/initiatives.atom',
};

export const initiativeReceiptExample: InitiativeReceipt = {
  number: '26-9014-2263',
  code: 'K7QF-93XW-TM2C-H4D8N',
  filedAt: '2026-11-23T10:00:00Z',
  checkedBy: '2026-11-26',
  masked: [],
  capability: { token: 'zc_example', number: '26-9014-2263', expiresAt: '2026-11-23T11:00:00Z' },
};

const figures: Figures = {
  n: 100,
  satisfied: { share: 0.81, low: 0.7222, high: 0.8749 },
  mean: 4.2,
  needMet: { yes: { share: 0.7, low: 0.6042, high: 0.7811 }, partly: 0.2, no: 0.1 },
  effort: { easy: { share: 0.75, low: 0.6569, high: 0.8245 }, mean: 4 },
  drivers: [{ id: 'speed', title: ru('Скорость'), good: 0.4, bad: 0.12 }],
  response: { invited: 400, answered: 90, rate: 0.225 },
};

export const satisfactionExample: Satisfaction = {
  agency: { id: 'demo-housing', name: ru('Жилищная инспекция') },
  subject: { id: 'replanning', title: subject.title },
  updatedOn: '2026-11-03',
  periods: [
    {
      id: '2026-10',
      kind: 'month',
      from: '2026-10-01',
      to: '2026-10-31',
      title: ru('Октябрь 2026'),
      bySegment: [],
      byOutcome: [],
    },
    {
      id: '2026-Q3',
      kind: 'quarter',
      from: '2026-07-01',
      to: '2026-09-30',
      title: ru('Июль–сентябрь 2026'),
      figures,
      bySegment: [
        { id: 'citizen', title: ru('Граждане'), figures: { n: 82, mean: 4.3 } },
        { id: 'entrepreneur', title: ru('Предприниматели') },
      ],
      byOutcome: [{ id: 'refused', title: ru('После отказа') }],
    },
  ],
  changes: [changeExample],
  comments: [{ text: ru('Всё объяснили, спасибо.') }],
  method: {
    threshold: 10,
    text: ru('Показываем итоги, если ответили не меньше 10 человек.'),
    definitions: [{ term: ru('Довольны'), meaning: ru('Доля тех, кто поставил 4 или 5 из 5.') }],
    licence: { name: ru('CC BY 4.0'), url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
  links: {
    page: '/satisfaction/demo-housing/replanning',
    csv: '/satisfaction/demo-housing/replanning.csv',
    json: '/satisfaction/demo-housing/replanning.json',
  },
};

export const satisfactionListExample: SatisfactionList = {
  subjects: [
    { id: 'all', title: ru('Жилищная инспекция'), period: ru('Июль–сентябрь 2026'), figures },
    { id: 'replanning', title: subject.title },
  ],
};

export const staffFeedbackExample: StaffFeedback = {
  number: '26-7702-4416',
  version: 1,
  kind: 'rating',
  subject,
  on: '2026-11-23',
  state: { code: 'new', title: ru('Новый'), since: '2026-11-23' },
  answers: [{ question: ru('Насколько вы довольны?'), answer: ru('Скорее не доволен') }],
  comment: ru('Ответ ждали две недели.'),
  tags: ['waiting'],
  device: 'phone',
  channel: 'site',
  counted: true,
};
