import type { Case } from '@zabota/contract';
import type { FakeService, State, Step } from '@zabota/core/fake.js';
import { application, applicationWith, deadline, event, id, moved, ru } from './sample.js';
import { ended, promised, resumed, suspended, suspendedTwice } from './stops.js';

/** Attributes that a state sets. */
export interface TrackerProperties {
  readonly number: string;
  readonly complaintHref: string;
}

/** A case that is open, and what the client does with it. */
export const showing = (
  name: string,
  found: Case,
  steps: readonly Step[] = [],
  service: FakeService = {},
): State<TrackerProperties> => ({
  name,
  properties: { number: found.number, complaintHref: '/complaint' },
  service: { readCase: { body: found }, watchCase: 'pending', ...service },
  steps: [{ see: found.title.text }, ...steps],
});

const late = { ...deadline, on: '2026-11-16', late: true };

export const applicationStates: readonly State<TrackerProperties>[] = [
  showing('in-progress', application),
  showing(
    'submitted',
    applicationWith({
      state: {
        code: 'submitted',
        title: ru('Заявление у нас'),
        since: '2026-11-23T08:30:00Z',
        final: false,
      },
      filedAt: '2026-11-23T08:30:00Z',
    }),
  ),
  showing(
    'needs-answer',
    applicationWith({
      actions: [
        {
          id: id(2),
          kind: 'text',
          title: ru('Напишите, когда вам удобно пустить инспектора'),
          explanation: ru('Назовите два-три дня и время.'),
          dueOn: '2026-12-01',
          status: 'open',
        },
        {
          id: id(3),
          kind: 'confirm',
          title: ru('Подтвердите адрес: ул. Садовая, 5, кв. 12'),
          explanation: ru('Адрес взяли из реестра.'),
          dueOn: '2026-12-01',
          status: 'open',
        },
        {
          id: id(4),
          kind: 'visit',
          title: ru('Покажите подлинник проекта'),
          explanation: ru('Вернём сразу.'),
          where: ru('Приёмная, ул. Садовая, 1, пн–пт 9–18.'),
          dueOn: '2026-12-04',
          status: 'open',
        },
      ],
    }),
  ),
  showing('suspended', suspended),
  showing('suspended-two-reasons', suspendedTwice),
  showing('promised', promised),
  showing('resumed', resumed),
  showing('late', applicationWith({ due: late })),
  showing(
    'late-new-date',
    applicationWith({
      due: {
        ...late,
        on: '2026-12-25',
        moved: [
          {
            from: '2026-11-16',
            to: '2026-12-25',
            why: ru('Ждём ответ архива.'),
            at: '2026-11-16T15:00:00Z',
          },
        ],
      },
    }),
  ),
  showing(
    'preliminary-date',
    applicationWith({
      due: {
        ...deadline,
        on: '2027-01-19',
        preliminary: true,
        trace: { ...deadline.trace, preliminaryYears: [2027] },
      },
    }),
  ),
  showing(
    'returned',
    ended('returned', 'Вернули заявление', { resume: ru('Подайте заявление снова с согласием.') }),
  ),
  showing(
    'refused',
    ended('refused', 'Отказали в услуге', {
      resume: ru('Когда согласие будет, откройте дело снова: остальные документы у нас.'),
    }),
  ),
  showing(
    'terminated',
    ended('terminated', 'Прекратили рассмотрение', {
      resume: ru('Когда согласие будет, откройте дело снова.'),
    }),
  ),
  showing(
    'granted',
    moved(application, 'granted', 'Разрешили перепланировку', {
      final: true,
      canReopen: true,
      result: {
        code: 'granted',
        on: '2026-11-18',
        explanation: ru('Решение действует 2 года. Оно в документах ниже.'),
      },
    }),
  ),
  showing(
    'partly-granted',
    moved(application, 'partly-granted', 'Разрешили частично', {
      final: true,
      canReopen: true,
      result: {
        code: 'partly-granted',
        on: '2026-11-18',
        explanation: ru('Разрешили объединить кухню и гостиную. Перенос стояка не разрешили.'),
      },
      outcome: { needMet: 'partly', comment: 'Стояк остался на месте' },
    }),
  ),
  showing(
    'withdrawn',
    moved(application, 'withdrawn', 'Вы отозвали заявление', {
      final: true,
      stages: application.stages,
    }),
  ),
  showing('long-history', {
    ...application,
    history: {
      total: 1000,
      latest: Array.from({ length: 50 }, (_, index) =>
        event(1000 - index, '2026-11-12T07:30:00Z', 'step', `Событие ${1000 - index}`),
      ),
    },
  }),
  showing('english-fallback', applicationWith({ title: { text: 'Flat replanning', lang: 'en' } })),
];
