import type { ComplaintRoute, Deadline, Receipt, Text } from '@zabota/contract';

const ru = (text: string): Text => ({ text, lang: 'ru' });

/** 15 working days from the day after registration, over three weekends. */
export const due: Deadline = {
  on: '2026-12-15',
  late: false,
  paused: false,
  preliminary: false,
  trace: {
    rule: {
      id: 'complaint-210',
      count: 15,
      unit: 'working-days',
      roll: 'none',
      basis: {
        act: 'Федеральный закон № 210-ФЗ',
        article: 'статья 11.2, часть 6',
        url: 'https://example.org/210-fz',
      },
    },
    start: '2026-11-24',
    skipped: [
      { from: '2026-11-28', to: '2026-11-29', why: 'weekend' },
      { from: '2026-12-05', to: '2026-12-06', why: 'weekend' },
      { from: '2026-12-12', to: '2026-12-13', why: 'weekend' },
    ],
    workingWeekends: [],
    calendarVersion: '2026-1',
    preliminaryYears: [],
  },
  moved: [],
};

/** A complaint about a public service. */
export const service210: ComplaintRoute = {
  regime: '210-fz',
  title: ru('Жалоба на государственную услугу, закон № 210-ФЗ'),
  accepts: true,
  otherWays: [],
  addressee: {
    who: ru('Руководитель инспекции'),
    why: ru('Тот, на кого вы жалуетесь, жалобу не рассматривает.'),
  },
  registeredBy: '2026-11-24',
  due,
  answerHolds: [
    ru('Решение: удовлетворить жалобу или нет'),
    ru('Причины и статьи закона'),
    ru('Что уже сделали и что будет дальше'),
    ru('Как обжаловать ответ'),
  ],
  required: ['name', 'organisation', 'residence', 'postalAddress', 'happened'],
};

/** Control: by law only through Gosuslugi. */
export const control248: ComplaintRoute = {
  regime: '248-fz',
  title: ru('Досудебное обжалование проверки, закон № 248-ФЗ'),
  accepts: false,
  whyNot: ru('Жалобы на проверки закон разрешает принимать только через Госуслуги.'),
  otherWays: [
    {
      kind: 'link',
      title: ru('Досудебное обжалование на Госуслугах'),
      explanation: ru('Понадобится электронная подпись'),
      url: 'https://www.gosuslugi.ru/',
    },
    {
      kind: 'phone',
      title: ru('Спросить по телефону'),
      explanation: ru('+7 000 000-00-00, пн–пт 9–18'),
    },
  ],
  addressee: {
    who: ru('Комиссия вышестоящего органа'),
    why: ru('Инспектор, который проверял, жалобу не рассматривает.'),
  },
  answerHolds: [],
  required: ['name', 'happened'],
};

/** An appeal under 59-ФЗ from somebody who is not signed in. */
export const appeal59: ComplaintRoute = {
  regime: '59-fz',
  title: ru('Обращение гражданина, закон № 59-ФЗ'),
  accepts: false,
  whyNot: ru('Обращения через сайт закон разрешает принимать только после входа через Госуслуги.'),
  otherWays: [
    { kind: 'link', title: ru('Отправить через Госуслуги'), url: 'https://www.gosuslugi.ru/' },
    {
      kind: 'post',
      title: ru('Отправить по почте'),
      address: ru('123456, г. Приморск, ул. Садовая, 1'),
    },
    {
      kind: 'visit',
      title: ru('Принести в приёмную'),
      explanation: ru('ул. Садовая, 1, пн–пт 9–18'),
    },
  ],
  addressee: { who: ru('Начальник отдела обращений'), why: ru('Он отвечает за такие вопросы.') },
  answerHolds: [],
  required: ['name', 'postalAddress', 'happened'],
};

export const receipt: Receipt = {
  number: '26-5530-1187',
  code: 'K7QF-93XW-TM2C-H4D8N',
  filedAt: '2026-11-23T09:15:00Z',
  registeredBy: '2026-11-24',
  due,
  addressee: ru('Руководитель инспекции'),
  answerBy: 'email',
  files: 2,
  capability: {
    token: 'c2FtcGxlLXRva2Vu',
    number: '26-5530-1187',
    expiresAt: '2026-11-23T11:15:00Z',
  },
};
