import type { Case, Stop, StopKind } from '@zabota/contract';
import { application, deadline, event, id, moved, ru, upload } from './sample.js';

/** A stop with one reason, one fix by an action, and the day to come if it is mended today. */
export const stop = (kind: StopKind, difference: Partial<Stop> = {}): Stop => ({
  kind,
  since: '2026-11-18',
  reasons: [
    {
      code: 'owner-consent-missing',
      title: ru('Нет согласия второго собственника'),
      explanation: ru(
        'В заявлении два собственника, а подпись одна. Без подписи всех собственников закон не даёт принять решение.',
      ),
      basis: {
        act: 'Жилищный кодекс РФ',
        article: 'статья 26, часть 2',
        url: 'https://example.org/law/26',
      },
      fixes: [
        {
          title: ru('Пришлите согласие второго собственника'),
          where: ru('Можно здесь или в приёмной: ул. Садовая, 1, пн–пт 9–18.'),
          until: '2026-12-02',
          action: id(1),
        },
      ],
    },
  ],
  resume: ru('Когда согласие придёт, продолжим с того же места.'),
  appeal: {
    to: ru('Руководитель инспекции'),
    how: ru('Подайте жалобу на этом сайте, в МФЦ или по почте.'),
    until: '2027-02-18',
  },
  ifFixedToday: '2026-12-17',
  ...difference,
});

/** Waits for one document; the clock stands. */
export const suspended: Case = moved(application, 'suspended', 'Рассмотрение остановлено', {
  due: {
    ...deadline,
    paused: true,
    trace: {
      ...deadline.trace,
      skipped: [
        { from: '2026-11-14', to: '2026-11-15', why: 'weekend' },
        { from: '2026-11-18', to: '2026-11-23', why: 'pause' },
      ],
    },
  },
  actions: [upload],
  stop: stop('suspended'),
});

/** Two reasons, three fixes: one here, two elsewhere. */
export const suspendedTwice: Case = {
  ...suspended,
  stop: stop('suspended', {
    reasons: [
      ...stop('suspended').reasons,
      {
        code: 'project-outdated',
        title: ru('Проект сделан до новых норм'),
        explanation: ru('Проект 2019 года не учитывает нормы, которые действуют с 1 сентября.'),
        basis: { act: 'СП 54.13330', article: 'раздел 7', quote: 'Помещения квартир…' },
        fixes: [
          {
            title: ru('Попросите проектную организацию обновить лист 4'),
            where: ru('В организации, которая делала проект.'),
            until: '2026-12-10',
          },
          {
            title: ru('Принесите обновлённый проект'),
            where: ru('В приёмную: ул. Садовая, 1, пн–пт 9–18.'),
            until: '2026-12-11',
          },
        ],
      },
    ],
  }),
};

/** The client said "I will bring it". */
export const promised: Case = {
  ...suspended,
  version: suspended.version + 1,
  actions: [{ ...upload, status: 'promised' }],
};

/** The client mended it: the document came in at the office. */
export const resumed: Case = {
  ...application,
  version: 6,
  due: {
    ...deadline,
    on: '2026-12-17',
    moved: [
      {
        from: '2026-12-14',
        to: '2026-12-17',
        why: ru('Ждали согласие второго собственника 3 рабочих дня.'),
        at: '2026-11-23T07:00:00Z',
      },
    ],
  },
  actions: [
    { ...upload, status: 'done', closed: { at: '2026-11-23T07:00:00Z', channel: 'office' } },
  ],
  history: {
    total: 5,
    latest: [
      event(5, '2026-11-23T07:00:00Z', 'resumed', 'Получили согласие и продолжили'),
      event(4, '2026-11-18T09:12:00Z', 'suspended', 'Рассмотрение остановлено'),
      ...application.history.latest,
    ],
  },
};

/** The end of an application that did not go through, with the way back. */
export const ended = (
  code: 'returned' | 'refused' | 'terminated',
  title: string,
  difference: Partial<Stop>,
): Case => {
  const { ifFixedToday: _, ...base } = stop(code, difference);
  return moved(application, code, title, {
    final: true,
    canReopen: true,
    stop: base,
    stages: application.stages.slice(0, 2),
  });
};
