import type { Examples } from './example.types.js';
import { ru } from './text.js';
import {
  changeExample,
  feedbackExample,
  feedbackFormExample,
  feedbackReceiptExample,
  feedbackStatusExample,
  initiativeExample,
  initiativeListExample,
  initiativeReceiptExample,
  satisfactionExample,
  satisfactionListExample,
  staffFeedbackExample,
} from './voice.example.js';

type VoiceOperation =
  | 'getFeedbackForm'
  | 'putFeedback'
  | 'countInvitation'
  | 'readFeedback'
  | 'handOverFeedback'
  | 'pushHandOverState'
  | 'listInitiatives'
  | 'readInitiative'
  | 'proposeInitiative'
  | 'findSimilarInitiatives'
  | 'supportInitiative'
  | 'listSatisfaction'
  | 'readSatisfaction'
  | 'listStaffFeedback'
  | 'commandFeedback'
  | 'listChanges'
  | 'recordChange'
  | 'listTopics'
  | 'listResponseCounts'
  | 'exportFeedback'
  | 'listSatisfactionAlerts';

/** One worked example for every operation of the client's voice. */
export const voiceExamples: Pick<Examples, VoiceOperation> = {
  getFeedbackForm: { response: feedbackFormExample },
  putFeedback: { body: feedbackExample, response: feedbackReceiptExample },
  countInvitation: { body: { subject: 'service:replanning', instrument: 'service' } },
  readFeedback: {
    body: { number: '26-7702-4416', code: 'K7QF-93XW-TM2C-H4D8N' },
    response: feedbackStatusExample,
  },
  handOverFeedback: {
    body: { number: '26-7702-4416', code: 'K7QF-93XW-TM2C-H4D8N', offer: '5f1d7c0a9b3e2d41' },
    response: {
      ...feedbackStatusExample,
      handOver: {
        to: ru('Платформа «Решаем вместе»'),
        state: { code: 'waiting', title: ru('Скоро передадим'), since: '2026-11-23' },
      },
    },
  },
  pushHandOverState: {
    body: {
      state: 'answered',
      answer: { ru: 'Дорогу починили 20 ноября.' },
      reference: '77-1024',
    },
    response: { state: 'answered' },
  },
  listInitiatives: { response: initiativeListExample },
  readInitiative: { response: initiativeExample },
  proposeInitiative: {
    body: {
      title: 'Приём по вечерам',
      text: 'Откройте приём хотя бы раз в неделю до 20:00. Многие работают до шести.',
      service: 'replanning',
      lang: 'ru',
    },
    response: initiativeReceiptExample,
  },
  findSimilarInitiatives: {
    body: { title: 'Принимайте вечером', lang: 'ru' },
    response: {
      similar: [
        {
          number: initiativeExample.number,
          title: initiativeExample.title,
          state: { code: 'accepted', title: ru('Принята') },
          supporters: 48,
        },
      ],
    },
  },
  supportInitiative: {
    body: { supports: true },
    response: { supporters: 49, supports: true },
  },
  listSatisfaction: { response: satisfactionListExample },
  readSatisfaction: { response: satisfactionExample },
  listStaffFeedback: { response: { feedback: [staffFeedbackExample] } },
  commandFeedback: {
    body: { type: 'make-change', change: changeExample.id },
    response: staffFeedbackExample,
  },
  listChanges: { response: { changes: [changeExample] } },
  recordChange: {
    body: {
      youSaid: { ru: 'Ответ о перепланировке ждали две недели.' },
      weDid: { ru: 'Теперь отвечаем за пять рабочих дней.' },
      on: '2026-11-20',
      subject: 'service:replanning',
    },
    response: changeExample,
  },
  listTopics: {
    response: {
      topics: [
        { id: 'waiting', origin: 'tag', words: 'ожидание', count: 24, before: 11, trend: 'grows' },
      ],
    },
  },
  listResponseCounts: {
    response: {
      counts: [
        {
          subject: 'service:replanning',
          instrument: 'service',
          month: '2026-10',
          invited: 400,
          answeredOfInvited: 90,
          answered: 100,
        },
      ],
    },
  },
  exportFeedback: {},
  listSatisfactionAlerts: {
    response: {
      alerts: [
        {
          id: '01890f5b-6a3c-7cc0-9a1e-3f6f0c9d2b11',
          at: '2026-11-23T08:05:00Z',
          service: { id: 'replanning', title: ru('Перепланировка квартиры') },
          now: { n: 24, satisfied: { share: 0.25, low: 0.12, high: 0.4491 } },
          before: { n: 310, satisfied: { share: 0.72, low: 0.6675, high: 0.7671 } },
        },
      ],
    },
  },
};
