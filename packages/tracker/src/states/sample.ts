import type { Action, Case, CaseEvent, Deadline, Text } from '@zabota/contract';

/** A text of the service in Russian. */
export const ru = (text: string): Text => ({ text, lang: 'ru' });

/** Ids that the contract takes, readable in a failing test. */
export const id = (last: number) => `01936f00-0000-7000-8000-${String(last).padStart(12, '0')}`;

export const number = '26-4817-3052';

const inspection = ru('Жилищная инспекция');

export const deadline: Deadline = {
  on: '2026-12-14',
  late: false,
  paused: false,
  preliminary: false,
  trace: {
    rule: {
      id: 'replanning-25',
      count: 25,
      unit: 'working-days',
      roll: 'none',
      basis: { act: 'Административный регламент', article: 'пункт 2.4' },
    },
    start: '2026-11-09',
    skipped: [
      { from: '2026-11-14', to: '2026-11-15', why: 'weekend' },
      { from: '2026-11-21', to: '2026-11-22', why: 'weekend' },
      { from: '2026-11-28', to: '2026-11-29', why: 'weekend' },
      { from: '2026-12-05', to: '2026-12-06', why: 'weekend' },
      { from: '2026-12-12', to: '2026-12-13', why: 'weekend' },
    ],
    workingWeekends: [],
    calendarVersion: 'ru-2026-1',
    preliminaryYears: [],
  },
  moved: [],
};

export const event = (seq: number, at: string, type: string, title: string): CaseEvent => ({
  seq,
  at,
  type,
  title: ru(title),
  body: inspection,
  channel: type === 'filed' ? 'site' : 'system',
});

export const upload: Action = {
  id: id(1),
  kind: 'upload',
  title: ru('Пришлите согласие второго собственника'),
  explanation: ru('Подойдёт скан или фотография с подписью.'),
  where: ru('Можно здесь или в приёмной: ул. Садовая, 1, пн–пт 9–18.'),
  sample: 'https://example.org/consent.pdf',
  dueOn: '2026-12-02',
  status: 'open',
};

/** An application on its way: nothing is needed from the client. */
export const application: Case = {
  number,
  kind: 'application',
  title: ru('Перепланировка квартиры'),
  service: 'replanning',
  state: {
    code: 'in-progress',
    title: ru('Рассматриваем'),
    since: '2026-11-12T07:30:00Z',
    final: false,
  },
  version: 3,
  filedAt: '2026-11-09T08:30:00Z',
  registeredAt: '2026-11-09T11:00:00Z',
  channel: 'site',
  timeZone: 'Europe/Moscow',
  due: deadline,
  stages: [
    { id: 'accept', title: ru('Приняли заявление'), status: 'done', doneOn: '2026-11-09' },
    { id: 'check', title: ru('Проверяем документы'), status: 'now' },
    {
      id: 'inspect',
      title: ru('Осмотрим квартиру'),
      note: ru('Инспектор позвонит за 2 дня.'),
      status: 'next',
      plannedOn: '2026-12-07',
    },
    { id: 'decide', title: ru('Примем решение'), status: 'next', plannedOn: '2026-12-14' },
  ],
  actions: [],
  canReopen: false,
  people: {
    owner: {
      body: inspection,
      role: ru('Начальник отдела перепланировок'),
      phone: '+7 000 000-00-00',
      email: 'replanning@example.org',
      hours: ru('пн–пт, 9:00–18:00'),
    },
    manager: {
      body: ru('Отдел перепланировок'),
      role: ru('Специалист по перепланировкам'),
      phone: '+7 000 000-00-01',
      hours: ru('пн–пт, 9:00–18:00, обед 13:00–14:00'),
      standIn: { role: ru('дежурный специалист'), phone: '+7 000 000-00-02' },
    },
  },
  documents: [
    {
      id: id(20),
      name: 'Проект перепланировки.pdf',
      size: 2_411_724,
      sha256: 'a'.repeat(64),
      mediaType: 'application/pdf',
      from: 'client',
      at: '2026-11-09T08:30:00Z',
    },
  ],
  history: {
    total: 3,
    latest: [
      event(3, '2026-11-12T07:30:00Z', 'step', 'Начали проверять документы'),
      event(2, '2026-11-09T11:00:00Z', 'registered', 'Зарегистрировали заявление'),
      event(1, '2026-11-09T08:30:00Z', 'filed', 'Вы подали заявление'),
    ],
  },
  appeal: {
    to: ru('Руководитель инспекции'),
    how: ru('Подайте жалобу на этом сайте, в МФЦ или по почте.'),
  },
  related: [],
  notifications: { channel: 'email', email: 'm…@example.org' },
};

const passed = ({ plannedOn: _, note: __, ...stage }: Case['stages'][number], at: string) => ({
  ...stage,
  status: 'done' as const,
  doneOn: stage.doneOn ?? at.slice(0, 10),
});

/** The same with what is different. */
export const applicationWith = (difference: Partial<Case>): Case => ({
  ...application,
  ...difference,
});

/** The case in a state, with the event that brought it there. */
export const moved = (
  base: Case,
  code: Case['state']['code'],
  title: string,
  difference: Partial<Case> & { readonly final?: boolean; readonly at?: string } = {},
): Case => {
  const { final = false, at = '2026-11-18T09:12:00Z', ...rest } = difference;
  const stages = final ? base.stages.map((stage) => passed(stage, at)) : base.stages;
  const total = base.history.total + 1;
  return {
    ...base,
    state: { code, title: ru(title), since: at, final },
    version: base.version + 1,
    stages,
    history: { total, latest: [event(total, at, code, title), ...base.history.latest] },
    ...rest,
  };
};
